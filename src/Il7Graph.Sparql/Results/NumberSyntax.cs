namespace Il7Graph.Sparql.Results;

/// <summary>Numbers that TSV, tables and SPARQL write without quotes and datatype.</summary>
internal static class NumberSyntax
{
    /// <summary>The lexical form of a canonical literal that is an integer, decimal or double of the grammar; empty if it is not.</summary>
    public static ReadOnlySpan<byte> BareNumber(ReadOnlySpan<byte> literal)
    {
        if (literal[^1] != (byte)'>') return default;
        var kind = literal[^2] switch { (byte)'r' => 0, (byte)'l' => 1, (byte)'e' => 2, _ => -1 };
        var expected = kind switch
        {
            0 => "\"^^<http://www.w3.org/2001/XMLSchema#integer>"u8,
            1 => "\"^^<http://www.w3.org/2001/XMLSchema#decimal>"u8,
            _ => "\"^^<http://www.w3.org/2001/XMLSchema#double>"u8,
        };
        if (kind < 0 || literal.Length <= expected.Length + 1) return default;
        if (!literal.EndsWith(expected)) return default;
        var form = literal[1..^expected.Length];
        return KindOf(form) == kind ? form : default;
    }

    /// <summary>0 INTEGER, 1 DECIMAL, 2 DOUBLE, each with an optional sign; -1 for anything else.</summary>
    private static int KindOf(ReadOnlySpan<byte> form)
    {
        var i = form[0] is (byte)'+' or (byte)'-' ? 1 : 0;
        var whole = Digits(form, ref i);
        var fraction = 0;
        var hasDot = i < form.Length && form[i] == (byte)'.';
        if (hasDot)
        {
            i++;
            fraction = Digits(form, ref i);
        }
        if (whole + fraction == 0) return -1;
        if (i == form.Length) return !hasDot ? 0 : fraction > 0 ? 1 : -1;
        if (form[i++] is not ((byte)'e' or (byte)'E')) return -1;
        if (i < form.Length && form[i] is (byte)'+' or (byte)'-') i++;
        return Digits(form, ref i) > 0 && i == form.Length ? 2 : -1;
    }

    private static int Digits(ReadOnlySpan<byte> form, ref int i)
    {
        var start = i;
        while (i < form.Length && form[i] is >= (byte)'0' and <= (byte)'9') i++;
        return i - start;
    }
}
