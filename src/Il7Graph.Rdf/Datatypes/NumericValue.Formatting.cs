using System.Buffers;
using System.Buffers.Text;
using System.Globalization;
using System.Text;

namespace Il7Graph.Rdf.Datatypes;

public readonly partial struct NumericValue
{
    /// <summary>Room for the canonical form of any number of at most 18 digits, of any float and of any double.</summary>
    private const int ShortForm = 40;

    /// <summary>Writes the canonical form (XSD 1.1 Part 2 §E.1, E.2): <c>-12</c>, <c>0.5</c>, <c>1.5E-7</c>, <c>1.0E0</c>, <c>INF</c>. A decimal
    /// without a fraction is written as an integer is; of the digits of a float or double there are as few as tell it from others.</summary>
    public void Format(IBufferWriter<byte> output)
    {
        if (IsShort)
        {
            output.Advance(FormatShort(output.GetSpan(ShortForm)));
            return;
        }
        var text = LongForm();
        output.Advance(Encoding.ASCII.GetBytes(text, output.GetSpan(text.Length)));
    }

    /// <inheritdoc cref="Format(IBufferWriter{byte})"/>
    /// <returns>False, with nothing written, if <paramref name="destination"/> is too short.</returns>
    public bool TryFormat(Span<byte> destination, out int written)
    {
        if (!IsShort) return Encoding.ASCII.TryGetBytes(LongForm(), destination, out written);
        Span<byte> form = stackalloc byte[ShortForm];
        written = FormatShort(form);
        if (form[..written].TryCopyTo(destination)) return true;
        written = 0;
        return false;
    }

    /// <summary>The canonical form.</summary>
    public override string ToString()
    {
        if (!IsShort) return LongForm();
        Span<byte> form = stackalloc byte[ShortForm];
        return Encoding.ASCII.GetString(form[..FormatShort(form)]);
    }

    private bool IsShort => IsFloating || (_big is null && _scale <= PowersOfTen.MaximumLong);

    private int FormatShort(Span<byte> output)
    {
        if (IsFloating) return FormatFloating(output);
        if (_scale == 0)
        {
            Utf8Formatter.TryFormat(_bits, output, out var length);
            return length;
        }
        var at = 0;
        if (_bits < 0) output[at++] = (byte)'-';
        var magnitude = _bits < 0 ? unchecked((ulong)-_bits) : (ulong)_bits;
        var (whole, fraction) = Math.DivRem(magnitude, (ulong)PowersOfTen.Long(_scale));
        Utf8Formatter.TryFormat(whole, output[at..], out var written);
        at += written;
        output[at++] = (byte)'.';
        Utf8Formatter.TryFormat(fraction, output[at..], out _, new StandardFormat('D', (byte)_scale));
        return at + _scale;
    }

    private string LongForm()
    {
        var digits = Coefficient.ToString(CultureInfo.InvariantCulture);
        if (_scale == 0) return digits;
        var sign = digits[0] == '-' ? "-" : "";
        digits = digits[sign.Length..].PadLeft(_scale + 1, '0');
        return $"{sign}{digits.AsSpan(0, digits.Length - _scale)}.{digits.AsSpan(digits.Length - _scale)}";
    }

    private int FormatFloating(Span<byte> output)
    {
        var number = Floating;
        if (!double.IsFinite(number))
        {
            var name = double.IsNaN(number) ? "NaN"u8 : number > 0 ? "INF"u8 : "-INF"u8;
            name.CopyTo(output);
            return name.Length;
        }

        // The framework gives the shortest digits that read back as the number, but places the point in its own way.
        Span<byte> shortest = stackalloc byte[ShortForm];
        int length;
        if (Kind == NumericKind.Float) ((float)number).TryFormat(shortest, out length, "R", CultureInfo.InvariantCulture);
        else number.TryFormat(shortest, out length, "R", CultureInfo.InvariantCulture);
        return Scientific(shortest[..length], output);
    }

    /// <summary>Writes digits, with or without point and exponent, with one digit before the point, at least one after it, and an
    /// exponent without plus sign or leading zeros.</summary>
    private static int Scientific(ReadOnlySpan<byte> number, Span<byte> output)
    {
        var at = 0;
        if (number[0] == (byte)'-')
        {
            output[at++] = (byte)'-';
            number = number[1..];
        }
        var exponent = 0;
        var e = number.IndexOf((byte)'E');
        if (e >= 0)
        {
            exponent = int.Parse(number[(e + 1)..], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
            number = number[..e];
        }
        var point = number.IndexOf((byte)'.');
        if (point < 0) point = number.Length;
        var first = number.IndexOfAnyExcept((byte)'0', (byte)'.');
        if (first < 0)
        {
            "0.0E0"u8.CopyTo(output[at..]);
            return at + 5;
        }
        exponent += first < point ? point - first - 1 : point - first;
        var start = at;
        foreach (var c in number[first..])
        {
            if (c == (byte)'.') continue;
            output[at++] = c;
            if (at == start + 1) output[at++] = (byte)'.';
        }
        while (output[at - 1] == (byte)'0' && at > start + 3) at--;
        if (at == start + 2) output[at++] = (byte)'0';
        output[at++] = (byte)'E';
        Utf8Formatter.TryFormat(exponent, output[at..], out var written);
        return at + written;
    }
}
