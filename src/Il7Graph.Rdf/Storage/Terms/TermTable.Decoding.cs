using System.Buffers;
using System.Text;
using Il7Graph.Rdf.Storage.Sections;

namespace Il7Graph.Rdf.Storage.Terms;

public sealed partial class TermTable
{
    /// <summary>The term as an object.</summary>
    /// <exception cref="StoreFormatException">The store is damaged: the bytes are no term.</exception>
    public Term Decode(uint id)
    {
        var levels = new Stack<TripleEntry>();
        while (ClassOf(id) == TermClass.TripleTerm)
        {
            levels.Push(Triple(id));
            id = levels.Peek().Object;
        }
        try
        {
            var term = DecodeText(id);
            while (levels.TryPop(out var triple)) term = new TripleTerm(DecodeText(triple.Subject), (Iri)DecodeText(triple.Predicate), term);
            return term;
        }
        catch (Exception problem) when (problem is ArgumentException or InvalidCastException)
        {
            throw StoreFormatException.Damaged($"term {id} is no RDF term");
        }
    }

    /// <summary>Decodes a term whose id stood in a row of the store.</summary>
    /// <exception cref="StoreFormatException">It is no id: the store is damaged.</exception>
    internal Term DecodeRow(uint id) => Decode(CheckRow(id));

    /// <summary>Writes a term whose id stood in a row of the store: see <see cref="DecodeRow"/>.</summary>
    internal void WriteCanonicalRow(uint id, IBufferWriter<byte> output) => WriteCanonical(CheckRow(id), output);

    private uint CheckRow(uint id) => id < Count ? id : throw StoreFormatException.Damaged($"a row has the id {id}, and there are {Count} terms");

    private Term DecodeText(uint id)
    {
        var termClass = ClassOf(id);
        if (termClass == TermClass.Iri) return new Iri(Text(id));
        if (termClass == TermClass.BlankNode) return new BlankNode(Text(id));
        if (termClass == TermClass.String) return Literal.FromString(Text(id));
        var tail = Tail(id);
        if (tail.StartsWith("^^<"u8)) return Literal.FromTyped(Text(id), new Iri(Encoding.UTF8.GetString(tail[3..^1])));
        if (!tail.StartsWith("@"u8)) throw StoreFormatException.Damaged($"the tail of term {id} is none");
        var direction = tail.EndsWith("--ltr"u8) ? BaseDirection.LeftToRight : tail.EndsWith("--rtl"u8) ? BaseDirection.RightToLeft : (BaseDirection?)null;
        var tag = direction is null ? tail[1..] : tail[1..^5];
        return Literal.FromLanguage(Text(id), Encoding.UTF8.GetString(tag), direction);
    }
}
