using System.Collections.Immutable;

namespace Il7Graph.Rdf;

/// <summary>Prefixes and the namespace IRIs they stand for; what a Turtle writer shortens by and a user may ask for.</summary>
public sealed class PrefixMap
{
    private readonly ImmutableSortedDictionary<string, string> _namespaces;

    public PrefixMap(IEnumerable<KeyValuePair<string, string>> namespaces) =>
        _namespaces = namespaces.ToImmutableSortedDictionary(StringComparer.Ordinal);

    public static PrefixMap Empty { get; } = new([]);

    /// <summary>Prefix without its colon, and namespace IRI, in ordinal order of the prefixes.</summary>
    public IReadOnlyDictionary<string, string> Namespaces => _namespaces;

    /// <summary>The namespace that <paramref name="prefix"/> stands for, or null.</summary>
    public string? Find(string prefix) => _namespaces.GetValueOrDefault(prefix);

    public PrefixMap With(string prefix, string iri) => new(_namespaces.SetItem(prefix, iri));
}
