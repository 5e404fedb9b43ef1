using System.Text;
using Il7Graph.Rdf;

namespace Il7Graph.Formats.Parsing;

/// <summary>The escape sequences of N-Triples and Turtle: UCHAR everywhere, ECHAR in strings.</summary>
internal static class Escapes
{
    /// <summary>Writes the raw content of a string in its canonical form.</summary>
    /// <returns>-1, or the index in <paramref name="raw"/> of the first bad escape.</returns>
    public static int WriteString(ReadOnlySpan<byte> raw, TermStack output) => Write(raw, output, isString: true);

    /// <summary>Writes the raw content of an IRI with its escapes undone.</summary>
    /// <returns>-1, or the index in <paramref name="raw"/> of the first bad escape.</returns>
    public static int WriteIri(ReadOnlySpan<byte> raw, TermStack output) => Write(raw, output, isString: false);

    /// <summary>How much of <paramref name="text"/>, which starts with a bad escape, to show in a message.</summary>
    public static ReadOnlySpan<byte> Excerpt(ReadOnlySpan<byte> text)
    {
        var length = text.Length < 2 ? text.Length : text[1] switch
        {
            (byte)'u' => Math.Min(6, text.Length),
            (byte)'U' => Math.Min(10, text.Length),
            _ => 2,
        };
        while (length < text.Length && (text[length] & 0xC0) == 0x80) length++;
        return text[..length];
    }

    private static int Write(ReadOnlySpan<byte> raw, TermStack output, bool isString)
    {
        var at = 0;
        Span<byte> decoded = stackalloc byte[4];
        while (true)
        {
            var run = raw[at..].IndexOf((byte)'\\');
            var plain = run < 0 ? raw[at..] : raw.Slice(at, run);
            if (isString) TermEncoding.WriteEscaped(plain, output);
            else output.Write(plain);
            if (run < 0) return -1;
            at += run;
            if (!TryRead(raw[at..], isString, out var rune, out var length)) return at;
            var encoded = decoded[..rune.EncodeToUtf8(decoded)];
            if (isString) TermEncoding.WriteEscaped(encoded, output);
            else output.Write(encoded);
            at += length;
        }
    }

    private static bool TryRead(ReadOnlySpan<byte> text, bool isString, out Rune rune, out int length)
    {
        length = 2;
        rune = default;
        if (text.Length < 2) return false;
        switch (text[1])
        {
            case (byte)'u': return TryReadHexadecimal(text, 4, out rune, out length);
            case (byte)'U': return TryReadHexadecimal(text, 8, out rune, out length);
            case (byte)'t' when isString: rune = new Rune('\t'); return true;
            case (byte)'b' when isString: rune = new Rune('\b'); return true;
            case (byte)'n' when isString: rune = new Rune('\n'); return true;
            case (byte)'r' when isString: rune = new Rune('\r'); return true;
            case (byte)'f' when isString: rune = new Rune('\f'); return true;
            case (byte)'"' or (byte)'\'' or (byte)'\\' when isString: rune = new Rune((char)text[1]); return true;
            default: return false;
        }
    }

    private static bool TryReadHexadecimal(ReadOnlySpan<byte> text, int digits, out Rune rune, out int length)
    {
        length = 2 + digits;
        rune = default;
        if (text.Length < length) return false;
        uint value = 0;
        foreach (var c in text.Slice(2, digits))
        {
            if (!char.IsAsciiHexDigit((char)c)) return false;
            value = (value << 4) | (uint)(c <= (byte)'9' ? c - '0' : (c | 0x20) - 'a' + 10);
        }
        return Rune.TryCreate(value, out rune);
    }
}
