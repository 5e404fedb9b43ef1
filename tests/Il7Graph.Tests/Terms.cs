using Il7Graph.Rdf;

namespace Il7Graph.Tests;

/// <summary>Terms that the tests of this project speak of.</summary>
internal static class Terms
{
    public static Iri Identifier { get; } = new("http://purl.org/dc/terms/identifier");
    public static Iri Keratinocyte { get; } = new("http://purl.obolibrary.org/obo/CL_0000312");
    public static Iri Interleukin7 { get; } = new("http://purl.uniprot.org/uniprot/P13232");
    public static Iri Gene { get; } = new("http://identifiers.org/ncbigene/3574");
    public static Iri Produces { get; } = Il7("produces");

    public static Iri Il7(string name) => new($"https://w3id.org/il7graph/ontology/{name}");
}
