namespace Il7Graph.Rdf;

/// <summary>A blank node. Its label means something within one document or dataset only (RDF 1.2 Concepts §3.4).</summary>
public sealed record BlankNode : Term
{
    /// <param name="label">Without the leading <c>_:</c>; a BLANK_NODE_LABEL of N-Triples.</param>
    /// <exception cref="ArgumentException">The label could not be written in N-Triples.</exception>
    public BlankNode(string label)
    {
        ArgumentNullException.ThrowIfNull(label);
        if (!BlankNodeSyntax.IsLabel(label)) throw new ArgumentException($"not a blank node label: '{label}'", nameof(label));
        Label = label;
    }

    public string Label { get; }
}
