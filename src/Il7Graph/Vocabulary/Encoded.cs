using Il7Graph.Curation;
using Il7Graph.Rdf;
using Il7Graph.Rdf.Storage;
using Il7Graph.Rdf.Vocabulary;

namespace Il7Graph.Vocabulary;

/// <summary>The canonical bytes of the terms that every statement needs, encoded once, and their numbers in the table that a build
/// begins with.</summary>
internal static class Encoded
{
    // above the terms, since those go into it
    private static readonly TermNumbers All = new();

    public static readonly NumberedTerm RdfType = Encode(RDF.Type);
    public static readonly NumberedTerm RdfSubject = Encode(RDF.Subject);
    public static readonly NumberedTerm RdfPredicate = Encode(RDF.Predicate);
    public static readonly NumberedTerm RdfObject = Encode(RDF.Object);
    public static readonly NumberedTerm RdfReifies = Encode(RDF.Reifies);
    public static readonly NumberedTerm Label = Encode(RDFS.Label);
    public static readonly NumberedTerm Comment = Encode(RDFS.Comment);
    public static readonly NumberedTerm Identifier = Encode(DCTERMS.Identifier);
    public static readonly NumberedTerm Title = Encode(DCTERMS.Title);
    public static readonly NumberedTerm Source = Encode(DCTERMS.Source);
    public static readonly NumberedTerm License = Encode(DCTERMS.License);
    public static readonly NumberedTerm Issued = Encode(DCTERMS.Issued);
    public static readonly NumberedTerm IsPartOf = Encode(DCTERMS.IsPartOf);
    public static readonly NumberedTerm IsReferencedBy = Encode(DCTERMS.IsReferencedBy);
    public static readonly NumberedTerm WasDerivedFrom = Encode(PROV.WasDerivedFrom);
    public static readonly NumberedTerm CitesAsEvidence = Encode(CITO.CitesAsEvidence);
    public static readonly NumberedTerm CuratedBy = Encode(PAV.CuratedBy);
    public static readonly NumberedTerm CuratedOn = Encode(PAV.CuratedOn);
    public static readonly NumberedTerm PavVersion = Encode(PAV.Version);
    public static readonly NumberedTerm BiboVolume = Encode(BIBO.Volume);
    public static readonly NumberedTerm BiboPageStart = Encode(BIBO.PageStart);
    public static readonly NumberedTerm BiboPmid = Encode(BIBO.Pmid);
    public static readonly NumberedTerm BiboDoi = Encode(BIBO.Doi);
    public static readonly NumberedTerm ExactMatch = Encode(SKOS.ExactMatch);
    public static readonly NumberedTerm CloseMatch = Encode(SKOS.CloseMatch);
    public static readonly NumberedTerm Definition = Encode(SKOS.Definition);
    public static readonly NumberedTerm NegativePropertyAssertion = Encode(OWL.NegativePropertyAssertion);
    public static readonly NumberedTerm SourceIndividual = Encode(OWL.SourceIndividual);
    public static readonly NumberedTerm AssertionProperty = Encode(OWL.AssertionProperty);
    public static readonly NumberedTerm TargetIndividual = Encode(OWL.TargetIndividual);
    public static readonly NumberedTerm TargetValue = Encode(OWL.TargetValue);
    public static readonly NumberedTerm XsdDate = Encode(XSD.Date);
    public static readonly NumberedTerm XsdGYear = Encode(XSD.GYear);
    public static readonly NumberedTerm XsdNonNegativeInteger = Encode(XSD.NonNegativeInteger);
    public static readonly NumberedTerm Statement = Encode(IL7.Statement);
    public static readonly NumberedTerm Evidence = Encode(IL7.Evidence);
    public static readonly NumberedTerm Reference = Encode(IL7.Reference);
    public static readonly NumberedTerm Passage = Encode(IL7.Passage);
    public static readonly NumberedTerm Article = Encode(IL7.Article);
    public static readonly NumberedTerm LocalEntity = Encode(IL7.LocalEntity);
    public static readonly NumberedTerm Polarity = Encode(IL7.Polarity);
    public static readonly NumberedTerm Hedge = Encode(IL7.Hedge);
    public static readonly NumberedTerm Status = Encode(IL7.Status);
    public static readonly NumberedTerm Rank = Encode(IL7.Rank);
    public static readonly NumberedTerm Origin = Encode(IL7.Origin);
    public static readonly NumberedTerm SubjectAspect = Encode(IL7.SubjectAspect);
    public static readonly NumberedTerm ObjectAspect = Encode(IL7.ObjectAspect);
    public static readonly NumberedTerm ObjectDirection = Encode(IL7.ObjectDirection);
    public static readonly NumberedTerm SpeciesContext = Encode(IL7.SpeciesContext);
    public static readonly NumberedTerm AnatomicalContext = Encode(IL7.AnatomicalContext);
    public static readonly NumberedTerm CellContext = Encode(IL7.CellContext);
    public static readonly NumberedTerm DiseaseContext = Encode(IL7.DiseaseContext);
    public static readonly NumberedTerm TreatmentContext = Encode(IL7.TreatmentContext);
    public static readonly NumberedTerm PerturbationContext = Encode(IL7.PerturbationContext);
    public static readonly NumberedTerm Wording = Encode(IL7.Wording);
    public static readonly NumberedTerm StatedIn = Encode(IL7.StatedIn);
    public static readonly NumberedTerm HasEvidence = Encode(IL7.HasEvidence);
    public static readonly NumberedTerm EvidenceOf = Encode(IL7.EvidenceOf);
    public static readonly NumberedTerm SupersededBy = Encode(IL7.SupersededBy);
    public static readonly NumberedTerm EvidenceCode = Encode(IL7.EvidenceCode);
    public static readonly NumberedTerm CitedReference = Encode(IL7.CitedReference);
    public static readonly NumberedTerm Kind = Encode(IL7.Kind);
    public static readonly NumberedTerm FirstAuthor = Encode(IL7.FirstAuthor);
    public static readonly NumberedTerm Journal = Encode(IL7.Journal);
    public static readonly NumberedTerm YearAsCited = Encode(IL7.YearAsCited);
    public static readonly NumberedTerm Pmcid = Encode(IL7.Pmcid);
    public static readonly NumberedTerm Match = Encode(IL7.Match);
    public static readonly NumberedTerm Section = Encode(IL7.Section);
    public static readonly NumberedTerm Start = Encode(IL7.Start);
    public static readonly NumberedTerm End = Encode(IL7.End);
    public static readonly NumberedTerm Sha256 = Encode(IL7.Sha256);
    public static readonly NumberedTerm DispositionOfPassage = Encode(IL7.DispositionOfPassage);
    public static readonly NumberedTerm Reason = Encode(IL7.Reason);
    public static readonly NumberedTerm RetrievedOn = Encode(IL7.RetrievedOn);
    public static readonly NumberedTerm ByteLength = Encode(IL7.ByteLength);
    public static readonly NumberedTerm InTaxon = Encode(IL7.InTaxon);
    public static readonly NumberedTerm HasComponent = Encode(IL7.HasComponent);

    /// <summary>The words of closed lists, each by its number in its enumeration.</summary>
    public static readonly NumberedTerm[] Polarities = Words<Polarity>();
    public static readonly NumberedTerm[] Hedges = Words<Hedge>();
    public static readonly NumberedTerm[] Statuses = Words<Status>();
    public static readonly NumberedTerm[] Ranks = Words<Rank>();
    public static readonly NumberedTerm[] Origins = Words<Origin>();
    public static readonly NumberedTerm[] Directions = Words<Direction>();
    public static readonly NumberedTerm[] Matches = Words<MatchState>();
    public static readonly NumberedTerm[] Dispositions = Words<Disposition>();

    /// <summary>A new table that begins with these terms.</summary>
    public static TermNumbers ToNumbers() => new(All);

    private static NumberedTerm[] Words<TWord>() where TWord : struct, Enum =>
        Array.ConvertAll(Enum.GetValues<TWord>(), word => Encode(IL7.Word(word)));

    private static NumberedTerm Encode(Iri iri) => All.Add(TermEncoding.Encode(iri));
}
