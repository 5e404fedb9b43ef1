namespace Il7Graph.Formats.JsonLd.Contexts;

/// <summary>A remote context and those that led to it.</summary>
internal sealed record RemoteContext(string Iri, RemoteContext? Outer)
{
    public int Depth { get; } = (Outer?.Depth ?? 0) + 1;

    public bool Includes(string iri) => Iri == iri || Outer?.Includes(iri) == true;
}
