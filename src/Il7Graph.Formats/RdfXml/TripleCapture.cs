using Il7Graph.Formats.Parsing;

namespace Il7Graph.Formats.RdfXml;

/// <summary>Takes the triples within <c>rdf:parseType="Triple"</c>, which are not asserted: keeps the first, counts all.</summary>
internal sealed class TripleCapture
{
    private readonly TermStack _term = new();

    public int Count { get; private set; }

    public void Add(ReadOnlySpan<byte> subject, ReadOnlySpan<byte> predicate, ReadOnlySpan<byte> @object)
    {
        if (Count++ > 0) return;
        WriteTripleTerm(subject, predicate, @object, _term);
    }

    /// <summary>Writes the triple term of the first triple.</summary>
    public TermRange WriteTo(TermStack output)
    {
        var start = output.Length;
        output.Write(_term[_term.From(0)]);
        return output.From(start);
    }

    public static void WriteTripleTerm(
        ReadOnlySpan<byte> subject, ReadOnlySpan<byte> predicate, ReadOnlySpan<byte> @object, TermStack output)
    {
        output.Write("<<( "u8);
        output.Write(subject);
        output.Write((byte)' ');
        output.Write(predicate);
        output.Write((byte)' ');
        output.Write(@object);
        output.Write(" )>>"u8);
    }
}
