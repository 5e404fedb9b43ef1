using Il7Graph.Rdf;
using Il7Graph.Rdf.Vocabulary;

namespace Il7Graph.Owl.Storage;

/// <summary>The canonical bytes of each <see cref="Word"/>.</summary>
internal static class Words
{
    /// <summary>By the number of the word.</summary>
    public static byte[][] Encoded { get; } = [.. Enum.GetValues<Word>().Select(word => TermEncoding.Encode(IriOf(word)))];

    /// <summary>True if a triple with this predicate belongs to the schema; a triple of <c>rdf:type</c> does if its object is a
    /// word.</summary>
    public static bool IsSchemaPredicate(Word word) => word is not (Word.Type or Word.SameAs or Word.DifferentFrom);

    private static Iri IriOf(Word word) => word switch
    {
        Word.Type => RDF.Type,
        Word.First => RDF.First,
        Word.Rest => RDF.Rest,
        Word.Nil => RDF.Nil,
        Word.Domain => RDFS.Domain,
        Word.Range => RDFS.Range,
        Word.SubClassOf => RDFS.SubClassOf,
        Word.SubPropertyOf => RDFS.SubPropertyOf,
        >= Word.SameAs and <= Word.DifferentFrom or (>= Word.Members and <= Word.DistinctMembers) or (>= Word.EquivalentProperty and <= Word.PropertyDisjointWith)
            or (>= Word.InverseOf and <= Word.DisjointWith) or (>= Word.ComplementOf and <= Word.OnClass) => Lower(word),
        _ => new Iri(OWL.Namespace + word),
    };

    private static Iri Lower(Word word)
    {
        var name = word.ToString();
        return new Iri(OWL.Namespace + char.ToLowerInvariant(name[0]) + name[1..]);
    }
}
