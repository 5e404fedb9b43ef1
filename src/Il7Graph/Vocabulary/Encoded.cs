using Il7Graph.Rdf;
using Il7Graph.Rdf.Vocabulary;

namespace Il7Graph.Vocabulary;

/// <summary>The canonical bytes of the terms that every statement needs, encoded once.</summary>
internal static class Encoded
{
    public static readonly byte[] RdfType = TermEncoding.Encode(RDF.Type);
    public static readonly byte[] RdfSubject = TermEncoding.Encode(RDF.Subject);
    public static readonly byte[] RdfPredicate = TermEncoding.Encode(RDF.Predicate);
    public static readonly byte[] RdfObject = TermEncoding.Encode(RDF.Object);
    public static readonly byte[] RdfReifies = TermEncoding.Encode(RDF.Reifies);
    public static readonly byte[] Label = TermEncoding.Encode(RDFS.Label);
    public static readonly byte[] Comment = TermEncoding.Encode(RDFS.Comment);
    public static readonly byte[] Identifier = TermEncoding.Encode(DCTERMS.Identifier);
    public static readonly byte[] Title = TermEncoding.Encode(DCTERMS.Title);
    public static readonly byte[] Source = TermEncoding.Encode(DCTERMS.Source);
    public static readonly byte[] License = TermEncoding.Encode(DCTERMS.License);
    public static readonly byte[] Issued = TermEncoding.Encode(DCTERMS.Issued);
    public static readonly byte[] IsPartOf = TermEncoding.Encode(DCTERMS.IsPartOf);
    public static readonly byte[] IsReferencedBy = TermEncoding.Encode(DCTERMS.IsReferencedBy);
    public static readonly byte[] WasDerivedFrom = TermEncoding.Encode(PROV.WasDerivedFrom);
    public static readonly byte[] CitesAsEvidence = TermEncoding.Encode(CITO.CitesAsEvidence);
    public static readonly byte[] CuratedBy = TermEncoding.Encode(PAV.CuratedBy);
    public static readonly byte[] CuratedOn = TermEncoding.Encode(PAV.CuratedOn);
    public static readonly byte[] PavVersion = TermEncoding.Encode(PAV.Version);
    public static readonly byte[] BiboVolume = TermEncoding.Encode(BIBO.Volume);
    public static readonly byte[] BiboPageStart = TermEncoding.Encode(BIBO.PageStart);
    public static readonly byte[] BiboPmid = TermEncoding.Encode(BIBO.Pmid);
    public static readonly byte[] BiboDoi = TermEncoding.Encode(BIBO.Doi);
    public static readonly byte[] ExactMatch = TermEncoding.Encode(SKOS.ExactMatch);
    public static readonly byte[] CloseMatch = TermEncoding.Encode(SKOS.CloseMatch);
    public static readonly byte[] Definition = TermEncoding.Encode(SKOS.Definition);
    public static readonly byte[] NegativePropertyAssertion = TermEncoding.Encode(OWL.NegativePropertyAssertion);
    public static readonly byte[] SourceIndividual = TermEncoding.Encode(OWL.SourceIndividual);
    public static readonly byte[] AssertionProperty = TermEncoding.Encode(OWL.AssertionProperty);
    public static readonly byte[] TargetIndividual = TermEncoding.Encode(OWL.TargetIndividual);
    public static readonly byte[] TargetValue = TermEncoding.Encode(OWL.TargetValue);
    public static readonly byte[] XsdDate = TermEncoding.Encode(XSD.Date);
    public static readonly byte[] XsdGYear = TermEncoding.Encode(XSD.GYear);
    public static readonly byte[] XsdNonNegativeInteger = TermEncoding.Encode(XSD.NonNegativeInteger);
    public static readonly byte[] Statement = TermEncoding.Encode(IL7.Statement);
    public static readonly byte[] Evidence = TermEncoding.Encode(IL7.Evidence);
    public static readonly byte[] Reference = TermEncoding.Encode(IL7.Reference);
    public static readonly byte[] Passage = TermEncoding.Encode(IL7.Passage);
    public static readonly byte[] Article = TermEncoding.Encode(IL7.Article);
    public static readonly byte[] LocalEntity = TermEncoding.Encode(IL7.LocalEntity);
    public static readonly byte[] Polarity = TermEncoding.Encode(IL7.Polarity);
    public static readonly byte[] Hedge = TermEncoding.Encode(IL7.Hedge);
    public static readonly byte[] Status = TermEncoding.Encode(IL7.Status);
    public static readonly byte[] Rank = TermEncoding.Encode(IL7.Rank);
    public static readonly byte[] Origin = TermEncoding.Encode(IL7.Origin);
    public static readonly byte[] SubjectAspect = TermEncoding.Encode(IL7.SubjectAspect);
    public static readonly byte[] ObjectAspect = TermEncoding.Encode(IL7.ObjectAspect);
    public static readonly byte[] ObjectDirection = TermEncoding.Encode(IL7.ObjectDirection);
    public static readonly byte[] SpeciesContext = TermEncoding.Encode(IL7.SpeciesContext);
    public static readonly byte[] AnatomicalContext = TermEncoding.Encode(IL7.AnatomicalContext);
    public static readonly byte[] CellContext = TermEncoding.Encode(IL7.CellContext);
    public static readonly byte[] DiseaseContext = TermEncoding.Encode(IL7.DiseaseContext);
    public static readonly byte[] TreatmentContext = TermEncoding.Encode(IL7.TreatmentContext);
    public static readonly byte[] PerturbationContext = TermEncoding.Encode(IL7.PerturbationContext);
    public static readonly byte[] Wording = TermEncoding.Encode(IL7.Wording);
    public static readonly byte[] StatedIn = TermEncoding.Encode(IL7.StatedIn);
    public static readonly byte[] HasEvidence = TermEncoding.Encode(IL7.HasEvidence);
    public static readonly byte[] EvidenceOf = TermEncoding.Encode(IL7.EvidenceOf);
    public static readonly byte[] SupersededBy = TermEncoding.Encode(IL7.SupersededBy);
    public static readonly byte[] EvidenceCode = TermEncoding.Encode(IL7.EvidenceCode);
    public static readonly byte[] CitedReference = TermEncoding.Encode(IL7.CitedReference);
    public static readonly byte[] Kind = TermEncoding.Encode(IL7.Kind);
    public static readonly byte[] FirstAuthor = TermEncoding.Encode(IL7.FirstAuthor);
    public static readonly byte[] Journal = TermEncoding.Encode(IL7.Journal);
    public static readonly byte[] YearAsCited = TermEncoding.Encode(IL7.YearAsCited);
    public static readonly byte[] Pmcid = TermEncoding.Encode(IL7.Pmcid);
    public static readonly byte[] Match = TermEncoding.Encode(IL7.Match);
    public static readonly byte[] Section = TermEncoding.Encode(IL7.Section);
    public static readonly byte[] Start = TermEncoding.Encode(IL7.Start);
    public static readonly byte[] End = TermEncoding.Encode(IL7.End);
    public static readonly byte[] Sha256 = TermEncoding.Encode(IL7.Sha256);
    public static readonly byte[] DispositionOfPassage = TermEncoding.Encode(IL7.DispositionOfPassage);
    public static readonly byte[] Reason = TermEncoding.Encode(IL7.Reason);
    public static readonly byte[] RetrievedOn = TermEncoding.Encode(IL7.RetrievedOn);
    public static readonly byte[] ByteLength = TermEncoding.Encode(IL7.ByteLength);
    public static readonly byte[] InTaxon = TermEncoding.Encode(IL7.InTaxon);
    public static readonly byte[] HasComponent = TermEncoding.Encode(IL7.HasComponent);

    /// <summary>The words of a closed list, by their number.</summary>
    public static byte[][] Words<TWord>() where TWord : struct, Enum =>
        [.. Enum.GetValues<TWord>().Select(word => TermEncoding.Encode(IL7.Word(word)))];
}
