using Il7Graph.Curation;
using Il7Graph.Rdf;
using Il7Graph.Rdf.Storage;
using Il7Graph.Rdf.Vocabulary;

namespace Il7Graph.Vocabulary;

/// <summary>The canonical bytes of the terms that every statement needs, encoded once.</summary>
internal static class Encoded
{
    // above the terms, since those go into it
    private static readonly List<byte[]> All = [];

    public static readonly byte[] RdfType = Encode(RDF.Type);
    public static readonly byte[] RdfSubject = Encode(RDF.Subject);
    public static readonly byte[] RdfPredicate = Encode(RDF.Predicate);
    public static readonly byte[] RdfObject = Encode(RDF.Object);
    public static readonly byte[] RdfReifies = Encode(RDF.Reifies);
    public static readonly byte[] Label = Encode(RDFS.Label);
    public static readonly byte[] Comment = Encode(RDFS.Comment);
    public static readonly byte[] Identifier = Encode(DCTERMS.Identifier);
    public static readonly byte[] Title = Encode(DCTERMS.Title);
    public static readonly byte[] Source = Encode(DCTERMS.Source);
    public static readonly byte[] License = Encode(DCTERMS.License);
    public static readonly byte[] Issued = Encode(DCTERMS.Issued);
    public static readonly byte[] IsPartOf = Encode(DCTERMS.IsPartOf);
    public static readonly byte[] IsReferencedBy = Encode(DCTERMS.IsReferencedBy);
    public static readonly byte[] WasDerivedFrom = Encode(PROV.WasDerivedFrom);
    public static readonly byte[] CitesAsEvidence = Encode(CITO.CitesAsEvidence);
    public static readonly byte[] CuratedBy = Encode(PAV.CuratedBy);
    public static readonly byte[] CuratedOn = Encode(PAV.CuratedOn);
    public static readonly byte[] PavVersion = Encode(PAV.Version);
    public static readonly byte[] BiboVolume = Encode(BIBO.Volume);
    public static readonly byte[] BiboPageStart = Encode(BIBO.PageStart);
    public static readonly byte[] BiboPmid = Encode(BIBO.Pmid);
    public static readonly byte[] BiboDoi = Encode(BIBO.Doi);
    public static readonly byte[] ExactMatch = Encode(SKOS.ExactMatch);
    public static readonly byte[] CloseMatch = Encode(SKOS.CloseMatch);
    public static readonly byte[] Definition = Encode(SKOS.Definition);
    public static readonly byte[] NegativePropertyAssertion = Encode(OWL.NegativePropertyAssertion);
    public static readonly byte[] SourceIndividual = Encode(OWL.SourceIndividual);
    public static readonly byte[] AssertionProperty = Encode(OWL.AssertionProperty);
    public static readonly byte[] TargetIndividual = Encode(OWL.TargetIndividual);
    public static readonly byte[] TargetValue = Encode(OWL.TargetValue);
    public static readonly byte[] XsdDate = Encode(XSD.Date);
    public static readonly byte[] XsdGYear = Encode(XSD.GYear);
    public static readonly byte[] XsdNonNegativeInteger = Encode(XSD.NonNegativeInteger);
    public static readonly byte[] Statement = Encode(IL7.Statement);
    public static readonly byte[] Evidence = Encode(IL7.Evidence);
    public static readonly byte[] Reference = Encode(IL7.Reference);
    public static readonly byte[] Passage = Encode(IL7.Passage);
    public static readonly byte[] Article = Encode(IL7.Article);
    public static readonly byte[] LocalEntity = Encode(IL7.LocalEntity);
    public static readonly byte[] Polarity = Encode(IL7.Polarity);
    public static readonly byte[] Hedge = Encode(IL7.Hedge);
    public static readonly byte[] Status = Encode(IL7.Status);
    public static readonly byte[] Rank = Encode(IL7.Rank);
    public static readonly byte[] Origin = Encode(IL7.Origin);
    public static readonly byte[] SubjectAspect = Encode(IL7.SubjectAspect);
    public static readonly byte[] ObjectAspect = Encode(IL7.ObjectAspect);
    public static readonly byte[] ObjectDirection = Encode(IL7.ObjectDirection);
    public static readonly byte[] SpeciesContext = Encode(IL7.SpeciesContext);
    public static readonly byte[] AnatomicalContext = Encode(IL7.AnatomicalContext);
    public static readonly byte[] CellContext = Encode(IL7.CellContext);
    public static readonly byte[] DiseaseContext = Encode(IL7.DiseaseContext);
    public static readonly byte[] TreatmentContext = Encode(IL7.TreatmentContext);
    public static readonly byte[] PerturbationContext = Encode(IL7.PerturbationContext);
    public static readonly byte[] Wording = Encode(IL7.Wording);
    public static readonly byte[] StatedIn = Encode(IL7.StatedIn);
    public static readonly byte[] HasEvidence = Encode(IL7.HasEvidence);
    public static readonly byte[] EvidenceOf = Encode(IL7.EvidenceOf);
    public static readonly byte[] SupersededBy = Encode(IL7.SupersededBy);
    public static readonly byte[] EvidenceCode = Encode(IL7.EvidenceCode);
    public static readonly byte[] CitedReference = Encode(IL7.CitedReference);
    public static readonly byte[] Kind = Encode(IL7.Kind);
    public static readonly byte[] FirstAuthor = Encode(IL7.FirstAuthor);
    public static readonly byte[] Journal = Encode(IL7.Journal);
    public static readonly byte[] YearAsCited = Encode(IL7.YearAsCited);
    public static readonly byte[] Pmcid = Encode(IL7.Pmcid);
    public static readonly byte[] Match = Encode(IL7.Match);
    public static readonly byte[] Section = Encode(IL7.Section);
    public static readonly byte[] Start = Encode(IL7.Start);
    public static readonly byte[] End = Encode(IL7.End);
    public static readonly byte[] Sha256 = Encode(IL7.Sha256);
    public static readonly byte[] DispositionOfPassage = Encode(IL7.DispositionOfPassage);
    public static readonly byte[] Reason = Encode(IL7.Reason);
    public static readonly byte[] RetrievedOn = Encode(IL7.RetrievedOn);
    public static readonly byte[] ByteLength = Encode(IL7.ByteLength);
    public static readonly byte[] InTaxon = Encode(IL7.InTaxon);
    public static readonly byte[] HasComponent = Encode(IL7.HasComponent);

    /// <summary>A table of these terms and of the words that statements are told in.</summary>
    public static TermNumbers ToNumbers()
    {
        var numbers = new TermNumbers();
        foreach (var term in (byte[][])
            [.. All, .. Words<Polarity>(), .. Words<Hedge>(), .. Words<Status>(), .. Words<Rank>(), .. Words<Origin>(), .. Words<Direction>()])
        {
            numbers.Add(term);
        }
        return numbers;
    }

    /// <summary>The words of a closed list, by their number.</summary>
    public static byte[][] Words<TWord>() where TWord : struct, Enum =>
        [.. Enum.GetValues<TWord>().Select(word => TermEncoding.Encode(IL7.Word(word)))];

    private static byte[] Encode(Iri iri)
    {
        var term = TermEncoding.Encode(iri);
        All.Add(term);
        return term;
    }
}
