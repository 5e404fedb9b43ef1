using System.Buffers;
using System.Text;

namespace Il7Graph.Rdf.Datatypes;

/// <summary>A duration: a number of months, and a number of seconds exact to 10^-18, not of opposite signs (XSD 1.1 Part 2 §3.3.6).</summary>
/// <remarks>Months and seconds are not converted into each other: <c>P1M</c> equals <c>P30D</c> in no month, and the order between
/// them is open. 32 bytes, nothing on the heap.</remarks>
public readonly partial struct DurationValue : IEquatable<DurationValue>, IComparable<DurationValue>
{
    /// <summary>The months of a duration are less than this, either way.</summary>
    public const long MaximumMonths = 12 * TemporalValue.MaximumYear;

    /// <summary>Room for any canonical form.</summary>
    private const int LongestForm = 96;

    /// <summary>§E.3: one duration is less than another if it is so from each of these on.</summary>
    private static readonly TemporalValue[] References =
        [Reference("1696-09-01T00:00:00Z"u8), Reference("1697-02-01T00:00:00Z"u8), Reference("1903-03-01T00:00:00Z"u8), Reference("1903-07-01T00:00:00Z"u8)];

    private DurationValue(Datatype datatype, long months, Int128 attoseconds) => (Datatype, Months, Attoseconds) = (datatype, months, attoseconds);

    /// <summary><c>xsd:duration</c> or one of the two types derived from it. The values are those of <c>xsd:duration</c> in any case;
    /// but zero is <c>P0M</c> for a yearMonthDuration and <c>PT0S</c> for others.</summary>
    public Datatype Datatype { get; }

    public long Months { get; }

    /// <summary>The seconds, a decimal.</summary>
    public NumericValue Seconds => NumericValue.FromDecimal(Attoseconds, 18);

    /// <summary>The seconds times 10^18.</summary>
    internal Int128 Attoseconds { get; }

    internal static DurationValue FromAttoseconds(Int128 attoseconds) => new(Datatype.DayTimeDuration, 0, attoseconds);

    public static DurationValue operator -(DurationValue value) => new(value.Datatype, -value.Months, -value.Attoseconds);

    /// <summary>Compares as XML Schema does: by what comes of adding both to four dateTimes that differ in the lengths of the months
    /// after them.</summary>
    /// <returns>Null if not all four agree, or find equal what is not the same.</returns>
    public static int? Compare(DurationValue left, DurationValue right)
    {
        var order = left.After(0).CompareTo(right.After(0));
        for (var reference = 1; reference < References.Length; reference++)
        {
            if (left.After(reference).CompareTo(right.After(reference)) != order) return null;
        }
        // 400 years are 146097 days from wherever on, and yet another value.
        return order == 0 && left != right ? null : order;
    }

    /// <summary>A total order, for sorting: by the time after 1696-09-01, then by months. Where <see cref="Compare"/> decides, it decides so.</summary>
    public int CompareTo(DurationValue other)
    {
        var order = After(0).CompareTo(other.After(0));
        return order != 0 ? order : Months.CompareTo(other.Months);
    }

    /// <summary>True if months and seconds are the same; the datatype doesn't matter.</summary>
    public bool Equals(DurationValue other) => Months == other.Months && Attoseconds == other.Attoseconds;

    public override bool Equals(object? obj) => obj is DurationValue other && Equals(other);

    public override int GetHashCode() => HashCode.Combine(Months, Attoseconds);

    public static bool operator ==(DurationValue left, DurationValue right) => left.Equals(right);

    public static bool operator !=(DurationValue left, DurationValue right) => !left.Equals(right);

    public static bool operator <(DurationValue left, DurationValue right) => left.CompareTo(right) < 0;

    public static bool operator <=(DurationValue left, DurationValue right) => left.CompareTo(right) <= 0;

    public static bool operator >(DurationValue left, DurationValue right) => left.CompareTo(right) > 0;

    public static bool operator >=(DurationValue left, DurationValue right) => left.CompareTo(right) >= 0;

    /// <summary>Writes the canonical form (XSD 1.1 Part 2 §E.2, durationCanonicalMap): <c>-P1Y2MT3.5S</c>, months below 12, hours below
    /// 24, and what is zero left out.</summary>
    public void Format(IBufferWriter<byte> output) => output.Advance(Format(output.GetSpan(LongestForm)));

    /// <inheritdoc cref="Format(IBufferWriter{byte})"/>
    /// <returns>False, with nothing written, if <paramref name="destination"/> is too short.</returns>
    public bool TryFormat(Span<byte> destination, out int written)
    {
        Span<byte> form = stackalloc byte[LongestForm];
        written = Format(form);
        if (form[..written].TryCopyTo(destination)) return true;
        written = 0;
        return false;
    }

    /// <summary>The canonical form.</summary>
    public override string ToString()
    {
        Span<byte> form = stackalloc byte[LongestForm];
        return Encoding.ASCII.GetString(form[..Format(form)]);
    }

    private static TemporalValue Reference(ReadOnlySpan<byte> dateTime) =>
        TemporalValue.TryParse(Datatype.DateTime, dateTime, out var value) ? value : throw new FormatException("not a dateTime");

    private Int128 After(int reference) =>
        ((Int128)References[reference].PlusMonths(Months) * TemporalValue.AttosecondsPerSecond) + Attoseconds;

    private int Format(Span<byte> output)
    {
        var writer = new LexicalWriter(output);
        if (Months < 0 || Attoseconds < 0) writer.Append((byte)'-');
        writer.Append((byte)'P');
        Part(ref writer, Math.Abs(Months) / 12, (byte)'Y');
        Part(ref writer, Math.Abs(Months) % 12, (byte)'M');
        var total = Int128.Abs(Attoseconds);
        if (total == 0)
        {
            if (Months == 0) Zero(ref writer);
            return writer.Length;
        }
        var seconds = (long)(total / TemporalValue.AttosecondsPerSecond);
        var fraction = (long)(total % TemporalValue.AttosecondsPerSecond);
        Part(ref writer, seconds / Calendar.SecondsPerDay, (byte)'D');
        seconds %= Calendar.SecondsPerDay;
        if (seconds == 0 && fraction == 0) return writer.Length;
        writer.Append((byte)'T');
        Part(ref writer, seconds / 3600, (byte)'H');
        Part(ref writer, seconds / 60 % 60, (byte)'M');
        if (seconds % 60 == 0 && fraction == 0) return writer.Length;
        writer.Append(seconds % 60, 1);
        writer.AppendFraction(fraction);
        writer.Append((byte)'S');
        return writer.Length;
    }

    private void Zero(ref LexicalWriter writer)
    {
        if (Datatype != Datatype.YearMonthDuration) writer.Append((byte)'T');
        writer.Append(0, 1);
        writer.Append(Datatype == Datatype.YearMonthDuration ? (byte)'M' : (byte)'S');
    }

    private static void Part(ref LexicalWriter writer, long number, byte designator)
    {
        if (number == 0) return;
        writer.Append(number, 1);
        writer.Append(designator);
    }
}
