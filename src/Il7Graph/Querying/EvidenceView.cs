using Il7Graph.Rdf;

namespace Il7Graph.Querying;

/// <summary>One piece of evidence of a statement.</summary>
/// <param name="Kind">The label of its ECO code.</param>
/// <param name="Paper">The reference: first author, year and title as far as they are known; null if the article cites none.</param>
/// <param name="Links">What the paper is called elsewhere, PubMed first if it is there.</param>
public sealed record EvidenceView(Term Node, Term? Code, string? Kind, string? Paper, IReadOnlyList<Term> Links);
