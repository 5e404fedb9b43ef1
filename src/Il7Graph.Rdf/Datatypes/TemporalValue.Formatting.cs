using System.Buffers;
using System.Text;

namespace Il7Graph.Rdf.Datatypes;

public readonly partial struct TemporalValue
{
    /// <summary>Room for any canonical form.</summary>
    private const int LongestForm = 64;

    /// <summary>Writes the canonical form (XSD 1.1 Part 2 §E.3.6): the time zone stays, <c>+00:00</c> as <c>Z</c>; zeros at the end of a
    /// fraction go.</summary>
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

    private int Format(Span<byte> output)
    {
        var writer = new LexicalWriter(output);
        var (year, month, day) = Date;
        if (Datatype is Datatype.DateTime or Datatype.Date or Datatype.GYear or Datatype.GYearMonth)
        {
            if (year < 0) writer.Append((byte)'-');
            writer.Append(Math.Abs(year), 4);
        }
        else if (Datatype != Datatype.Time)
        {
            writer.Append((byte)'-');
        }
        if (Datatype is Datatype.DateTime or Datatype.Date or Datatype.GYearMonth or Datatype.GMonth or Datatype.GMonthDay or Datatype.GDay)
        {
            writer.Append((byte)'-');
            if (Datatype != Datatype.GDay) writer.Append(month, 2);
        }
        if (Datatype is Datatype.DateTime or Datatype.Date or Datatype.GMonthDay or Datatype.GDay)
        {
            writer.Append((byte)'-');
            writer.Append(day, 2);
        }
        if (Datatype == Datatype.DateTime) writer.Append((byte)'T');
        if (HasTime) AppendTime(ref writer);
        if (HasTimezone) AppendTimezone(ref writer);
        return writer.Length;
    }

    private void AppendTime(ref LexicalWriter writer)
    {
        var second = SecondOfDay;
        writer.Append(second / 3600, 2);
        writer.Append((byte)':');
        writer.Append(second / 60 % 60, 2);
        writer.Append((byte)':');
        writer.Append(second % 60, 2);
        writer.AppendFraction(_attoseconds);
    }

    private void AppendTimezone(ref LexicalWriter writer)
    {
        if (_timezone == 0)
        {
            writer.Append((byte)'Z');
            return;
        }
        writer.Append(_timezone < 0 ? (byte)'-' : (byte)'+');
        writer.Append(Math.Abs((int)_timezone) / 60, 2);
        writer.Append((byte)':');
        writer.Append(Math.Abs((int)_timezone) % 60, 2);
    }
}
