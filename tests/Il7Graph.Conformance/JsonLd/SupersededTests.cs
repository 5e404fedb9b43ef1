namespace Il7Graph.Conformance.JsonLd;

/// <summary>Why version 1.1 has another outcome for the tests of JSON-LD 1.0 in the suites.</summary>
internal static class SupersededTests
{
    private const string TermLikeIri = "a term that looks like an IRI may not stand for another IRI any more";
    private const string OptInPrefix = "an object definition makes a prefix only with `@prefix` true";
    private const string RelativeVocab = "`@vocab` may be relative now";
    private const string Recursion = "the error is called `context overflow` now";
    private const string ListOfLists = "lists of lists are allowed now";
    private const string BlankProperty = "blank nodes as properties are obsolete, and generalized RDF with them";

    private static readonly Dictionary<string, string> Reasons = new(StringComparer.Ordinal)
    {
        ["Term definition with @id: @type"] = TermLikeIri,
        ["Expanding term mapping to @type uses @type syntax"] = TermLikeIri,
        ["Redefine terms looking like compact IRIs"] = TermLikeIri,
        ["@set of @value objects with keyword aliases"] = OptInPrefix,
        ["Index map round-tripping"] = "a term for a property is no prefix any more, unless its IRI ends like a namespace",
        ["property CURIE conflict"] = "an IRI that looks like a compact IRI is an error now: `IRI confused with prefix`",
        ["Expanding blank node labels"] = BlankProperty,
        ["Flattening blank node labels"] = BlankProperty,
        ["Drop blank node predicates by default"] = BlankProperty,
        ["produce generalized RDF flag"] = BlankProperty,
        ["Verifies that relative IRIs as properties with @vocab: '' in 1.0 generate an error"] = RelativeVocab,
        ["Verifies that relative IRIs as properties with relative @vocab in 1.0 generate an error"] = RelativeVocab,
        ["A context may not include itself recursively (direct)"] = Recursion,
        ["A context may not include itself recursively (indirect)"] = Recursion,
        ["List of lists (from array)"] = ListOfLists,
        ["Compaction to list of lists"] = ListOfLists,
        ["List conversion"] = ListOfLists,
    };

    /// <summary>The reason for a test with this title.</summary>
    public static string ReasonOf(string title) => Reasons[title];
}
