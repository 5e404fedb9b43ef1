
namespace Il7Graph.Sparql.Paths;

/// <summary>A property path expression (SPARQL 1.1 §18.2.2.3). The set of kinds is closed.</summary>
public abstract record PropertyPath
{
    private protected PropertyPath()
    {
    }

    /// <summary>The S-expression: <c>(seq &lt;a&gt; (path* &lt;b&gt;))</c>.</summary>
    public sealed override string ToString() => this switch
    {
        LinkPath link => link.Predicate.ToString(),
        InversePath inverse => $"(reverse {inverse.Path})",
        SequencePath sequence => $"(seq {sequence.First} {sequence.Second})",
        AlternativePath alternative => $"(alt {alternative.First} {alternative.Second})",
        ZeroOrMorePath repeated => $"(path* {repeated.Path})",
        OneOrMorePath repeated => $"(path+ {repeated.Path})",
        ZeroOrOnePath optional => $"(path? {optional.Path})",
        NegatedPropertySet negated => $"(notoneof{string.Concat(negated.Predicates.Select(iri => $" {iri}"))})",
        _ => throw new InvalidOperationException("the set of paths is closed"),
    };
}
