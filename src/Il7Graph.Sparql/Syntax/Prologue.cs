using Il7Graph.Rdf;

namespace Il7Graph.Sparql.Syntax;

/// <summary>What BASE, PREFIX and VERSION have declared.</summary>
/// <param name="Base">The last base IRI, or that of the options; null without either.</param>
/// <param name="Prefixes">The prefixes declared in the text, and those that were declared by themselves.</param>
/// <param name="Version">The last version label, or null. A processor acts on none of them.</param>
public sealed record Prologue(string? Base, PrefixMap Prefixes, string? Version)
{
    public bool Equals(Prologue? other) => other is not null && Base == other.Base && Version == other.Version
        && Prefixes.Namespaces.SequenceEqual(other.Prefixes.Namespaces);

    public override int GetHashCode() => HashCode.Combine(Base, Version, Prefixes.Namespaces.Count);
}
