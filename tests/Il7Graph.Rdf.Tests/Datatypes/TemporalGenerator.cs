using CsCheck;
using Il7Graph.Rdf.Datatypes;

namespace Il7Graph.Rdf.Tests.Datatypes;

/// <summary>Dates and times of all types.</summary>
internal static class TemporalGenerator
{
    private static readonly Gen<string> Timezone = Gen.OneOf(
        Gen.OneOf("", "", "Z", "+14:00", "-14:00"), Gen.Select(Gen.OneOf('+', '-'), Gen.Int[0, 13], Gen.Int[0, 59], (sign, h, m) => $"{sign}{h:00}:{m:00}"));

    private static readonly Gen<string> Year = Gen.OneOf(
        Gen.Int[-1000, 3000], Gen.Int[1999, 2001], Gen.Int[-400_000, 400_000]).Select(year => year < 0 ? $"-{-year:0000}" : $"{year:0000}");

    private static readonly Gen<string> MonthDay = Gen.Int[0, 364].Select(day => new DateTime(2023, 1, 1).AddDays(day).ToString("MM-dd"));

    private static readonly Gen<string> TimeOfDay = Gen.Select(
        Gen.Int[0, 23], Gen.Int[0, 59], Gen.Int[0, 59], Gen.OneOf("", ".5", ".000000000000000001", ".25"), (h, m, s, f) => $"{h:00}:{m:00}:{s:00}{f}");

    public static Gen<TemporalValue> DateTime { get; } = Gen.Select(
        Year, MonthDay, TimeOfDay, Timezone, (year, day, time, zone) => Lexical.Time(Datatype.DateTime, $"{year}-{day}T{time}{zone}"));

    public static Gen<TemporalValue> Date { get; } =
        Gen.Select(Year, MonthDay, Timezone, (year, day, zone) => Lexical.Time(Datatype.Date, $"{year}-{day}{zone}"));

    public static Gen<TemporalValue> Time { get; } = Gen.Select(TimeOfDay, Timezone, (time, zone) => Lexical.Time(Datatype.Time, time + zone));

    public static Gen<TemporalValue> Value { get; } = Gen.OneOf(
        DateTime, Date, Time,
        Gen.Select(Year, Timezone, (year, zone) => Lexical.Time(Datatype.GYear, year + zone)),
        Gen.Select(Year, Gen.Int[1, 12], Timezone, (year, month, zone) => Lexical.Time(Datatype.GYearMonth, $"{year}-{month:00}{zone}")),
        Gen.Select(Gen.Int[1, 12], Timezone, (month, zone) => Lexical.Time(Datatype.GMonth, $"--{month:00}{zone}")),
        Gen.Select(MonthDay, Timezone, (day, zone) => Lexical.Time(Datatype.GMonthDay, $"--{day}{zone}")),
        Gen.Select(Gen.Int[1, 31], Timezone, (day, zone) => Lexical.Time(Datatype.GDay, $"---{day:00}{zone}")));
}
