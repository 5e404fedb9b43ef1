using Il7Graph.Rdf;

namespace Il7Graph.Vocabulary;

/// <summary>The terms of our ontology (<c>ontology/il7.ttl</c>) that the compiler writes itself; the words of the tables' closed
/// lists are terms too (<see cref="Word"/>).</summary>
public static class IL7
{
    /// <summary>The namespace IRI, prefix <c>il7:</c>.</summary>
    public const string Namespace = "https://w3id.org/il7graph/ontology/";

    /// <summary>The namespace IRI of entities without a public identifier, prefix <c>il7e:</c>.</summary>
    public const string EntityNamespace = "https://w3id.org/il7graph/entity/";

    /// <summary>The ontology itself.</summary>
    public static Iri Ontology { get; } = new("https://w3id.org/il7graph/ontology");

    public static Iri Statement { get; } = new(Namespace + "Statement");
    public static Iri Evidence { get; } = new(Namespace + "Evidence");
    public static Iri Reference { get; } = new(Namespace + "Reference");
    public static Iri Passage { get; } = new(Namespace + "Passage");
    public static Iri Article { get; } = new(Namespace + "Article");
    public static Iri LocalEntity { get; } = new(Namespace + "LocalEntity");

    public static Iri Polarity { get; } = new(Namespace + "polarity");
    public static Iri Hedge { get; } = new(Namespace + "hedge");
    public static Iri Status { get; } = new(Namespace + "status");
    public static Iri Rank { get; } = new(Namespace + "rank");
    public static Iri Origin { get; } = new(Namespace + "origin");
    public static Iri SubjectAspect { get; } = new(Namespace + "subjectAspect");
    public static Iri ObjectAspect { get; } = new(Namespace + "objectAspect");
    public static Iri ObjectDirection { get; } = new(Namespace + "objectDirection");
    public static Iri Qualifier { get; } = new(Namespace + "qualifier");
    public static Iri SpeciesContext { get; } = new(Namespace + "speciesContext");
    public static Iri AnatomicalContext { get; } = new(Namespace + "anatomicalContext");
    public static Iri CellContext { get; } = new(Namespace + "cellContext");
    public static Iri DiseaseContext { get; } = new(Namespace + "diseaseContext");
    public static Iri TreatmentContext { get; } = new(Namespace + "treatmentContext");
    public static Iri PerturbationContext { get; } = new(Namespace + "perturbationContext");
    public static Iri Wording { get; } = new(Namespace + "wording");
    public static Iri StatedIn { get; } = new(Namespace + "statedIn");
    public static Iri HasEvidence { get; } = new(Namespace + "hasEvidence");
    public static Iri EvidenceOf { get; } = new(Namespace + "evidenceOf");
    public static Iri SupersededBy { get; } = new(Namespace + "supersededBy");
    public static Iri EvidenceCode { get; } = new(Namespace + "evidenceCode");
    public static Iri CitedReference { get; } = new(Namespace + "reference");
    public static Iri Kind { get; } = new(Namespace + "kind");
    public static Iri FirstAuthor { get; } = new(Namespace + "firstAuthor");
    public static Iri Journal { get; } = new(Namespace + "journal");
    public static Iri YearAsCited { get; } = new(Namespace + "yearAsCited");
    public static Iri Pmcid { get; } = new(Namespace + "pmcid");
    public static Iri Match { get; } = new(Namespace + "match");
    public static Iri Section { get; } = new(Namespace + "section");
    public static Iri Start { get; } = new(Namespace + "start");
    public static Iri End { get; } = new(Namespace + "end");
    public static Iri Sha256 { get; } = new(Namespace + "sha256");
    public static Iri DispositionOfPassage { get; } = new(Namespace + "disposition");
    public static Iri Reason { get; } = new(Namespace + "reason");
    public static Iri RetrievedOn { get; } = new(Namespace + "retrievedOn");
    public static Iri ByteLength { get; } = new(Namespace + "byteLength");
    public static Iri InTaxon { get; } = new(Namespace + "inTaxon");
    public static Iri HasComponent { get; } = new(Namespace + "hasComponent");

    /// <summary>A word of a closed list as a term: <c>Polarity.Negative</c> is <c>il7:negative</c>.</summary>
    public static Iri Word<TWord>(TWord word) where TWord : struct, Enum => new(Namespace + NameOf(word));

    /// <summary>A word of a closed list as the tables spell it.</summary>
    public static string NameOf<TWord>(TWord word) where TWord : struct, Enum => word.ToString().ToLowerInvariant();

    /// <summary>An IRI as the tables write it, if it is a term of ours; others stay as they are.</summary>
    internal static string ShortName(string iri) =>
        iri.StartsWith(Namespace, StringComparison.Ordinal) ? $"il7:{iri[Namespace.Length..]}" : iri;
}
