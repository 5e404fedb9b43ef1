namespace Il7Graph.Sparql.Explaining;

/// <summary>Why the answer of a query is empty: the smallest part that has no match, and the likely cause.</summary>
/// <param name="Part">The part as SPARQL, with the prefixes of the query and the known ones.</param>
/// <param name="Reason">The cause in a sentence without a full stop.</param>
/// <param name="Suggestion">What to write instead, which has a match; null if nothing is near.</param>
public sealed record EmptyExplanation(EmptyCause Cause, string Part, string Reason, string? Suggestion)
{
    /// <summary>Lines for people.</summary>
    public override string ToString() =>
        $"nothing matches  {Part}\n  {Reason}\n" + (Suggestion is null ? "" : $"  try  {Suggestion}\n");
}
