using System.Collections.Immutable;
using System.Text;
using Il7Graph.Rdf;

namespace Il7Graph.Owl.Proofs;

/// <summary>Why a triple follows, or why the dataset contradicts itself.</summary>
public sealed class Proof
{
    internal Proof(GeneralizedTriple? conclusion, ImmutableArray<Quad> leaves, ImmutableArray<ProofStep> steps) =>
        (Conclusion, Leaves, Steps) = (conclusion, leaves, steps);

    /// <summary>What is proven; null for a contradiction.</summary>
    public GeneralizedTriple? Conclusion { get; }

    /// <summary>The asserted quads that it rests on, none twice, in the order of their terms. Without any one of them the conclusion
    /// would not follow from the rest (checked up to 64 of them). A triple that several graphs assert is given from the first.</summary>
    public ImmutableArray<Quad> Leaves { get; }

    /// <summary>The applications of rules, premises before conclusions; the last one gives the conclusion. Empty if the triple is
    /// asserted.</summary>
    public ImmutableArray<ProofStep> Steps { get; }

    /// <summary>A line per step, <c>rule: conclusion</c> and its premises indented below it, in canonical N-Triples.</summary>
    public override string ToString()
    {
        var text = new StringBuilder();
        foreach (var step in Steps)
        {
            text.Append(step.Rule).Append(": ").Append(step.Conclusion?.ToString() ?? "false").Append('\n');
            foreach (var premise in step.Premises) text.Append("  ").Append(premise).Append('\n');
        }
        if (Steps.IsEmpty && Conclusion is not null) text.Append("asserted: ").Append(Conclusion).Append('\n');
        return text.ToString();
    }
}
