namespace Il7Graph.Formats.JsonLd.Contexts;

/// <summary>How a local context is taken: the parameters of the context processing algorithm (JSON-LD 1.1 API §4.1.2).</summary>
/// <param name="BaseIri">What the IRIs of remote contexts are relative to.</param>
internal readonly record struct ContextScope(string? BaseIri)
{
    /// <summary>The remote contexts that are being processed, the innermost first.</summary>
    public RemoteContext? Remote { get; init; }

    public bool OverrideProtected { get; init; }

    public bool DoesNotPropagate { get; init; }

    /// <summary>Whether it is a scoped context that is only checked while its term is being defined.</summary>
    public bool IsCheckOnly { get; init; }
}
