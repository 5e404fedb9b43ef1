namespace Il7Graph.Rdf;

/// <summary>An absolute IRI, kept character by character: nothing is normalized (RDF 1.2 Concepts §3.2).</summary>
public sealed record Iri : Term
{
    /// <exception cref="ArgumentException"><paramref name="value"/> has no scheme, or holds a character that no IRI may hold
    /// (controls, space, <c>&lt; &gt; " { } | ^ ` \</c>) or a lone surrogate.</exception>
    public Iri(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        if (!IriSyntax.IsAbsolute(value)) throw new ArgumentException($"not an absolute IRI: '{value}'", nameof(value));
        Value = value;
    }

    public string Value { get; }
}
