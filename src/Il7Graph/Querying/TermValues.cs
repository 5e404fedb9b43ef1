using System.Diagnostics.CodeAnalysis;
using System.Numerics;
using Il7Graph.Rdf;
using Il7Graph.Rdf.Datatypes;

namespace Il7Graph.Querying;

/// <summary>Terms as values of .NET. False where there is no such value, or not exactly.</summary>
internal static class TermValues
{
    private const int MostDecimalPlaces = 28;

    public delegate bool Conversion<T>(Term term, [NotNullWhen(true)] out T? value);

    public static bool TryIri(Term term, [NotNullWhen(true)] out Iri? value) => (value = term as Iri) is not null;

    public static bool TryString(Term term, [NotNullWhen(true)] out string? value)
    {
        value = term switch { Literal literal => literal.LexicalForm, Iri iri => iri.Value, _ => null };
        return value is not null;
    }

    public static bool TryBoolean(Term term, out bool value)
    {
        value = Value(term) is true;
        return Value(term) is bool;
    }

    public static bool TryInt32(Term term, out int value)
    {
        value = 0;
        if (!TryInt64(term, out var number) || number is < int.MinValue or > int.MaxValue) return false;
        value = (int)number;
        return true;
    }

    public static bool TryInt64(Term term, out long value)
    {
        value = 0;
        return Value(term) is NumericValue number && number.TryGetInt64(out value);
    }

    public static bool TryDecimal(Term term, out decimal value)
    {
        value = 0;
        if (Value(term) is not NumericValue number || !number.TryGetExact(out var coefficient, out var scale)) return false;
        if (scale > MostDecimalPlaces || BigInteger.Abs(coefficient) > new BigInteger(decimal.MaxValue)) return false;
        var whole = (decimal)BigInteger.Abs(coefficient);
        var bits = decimal.GetBits(whole);
        value = new decimal(bits[0], bits[1], bits[2], coefficient.Sign < 0, (byte)scale);
        return true;
    }

    public static bool TryDouble(Term term, out double value)
    {
        value = Value(term) is NumericValue number ? number.ToDouble() : 0;
        return Value(term) is NumericValue;
    }

    public static bool TryDateTimeOffset(Term term, out DateTimeOffset value)
    {
        value = default;
        if (Value(term) is not TemporalValue { Datatype: Datatype.DateTime or Datatype.DateTimeStamp or Datatype.Date } time) return false;
        if (time is { Datatype: not Datatype.Date, HasTimezone: false } || time.Year is not (>= 1 and <= 9999 and var year)) return false;
        var zone = TimeSpan.FromMinutes(time.Timezone ?? 0);
        var local = new DateTime((int)year, time.Month!.Value, time.Day!.Value, time.Hour ?? 0, time.Minute ?? 0, 0, DateTimeKind.Unspecified);
        if (time.Second is { } second && second.TryGetExact(out var coefficient, out var scale))
        {
            local = local.AddTicks((long)(coefficient * TimeSpan.TicksPerSecond / BigInteger.Pow(10, scale)));
        }
        var utc = local.Ticks - zone.Ticks;
        if (utc < DateTime.MinValue.Ticks || utc > DateTime.MaxValue.Ticks) return false;
        value = new DateTimeOffset(local, zone);
        return true;
    }

    private static object? Value(Term term) => term is Literal literal ? LiteralValue.Of(literal).Value : null;
}
