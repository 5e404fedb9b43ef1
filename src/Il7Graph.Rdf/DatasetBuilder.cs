using Il7Graph.Rdf.Storage.Images;
using Il7Graph.Rdf.Storage.Loading;

namespace Il7Graph.Rdf;

/// <summary>Grows a dataset in memory; a quad added twice is there once. Not thread-safe. For more than memory holds there is
/// <see cref="StoreBuilder"/>.</summary>
public sealed class DatasetBuilder : IQuadSink
{
    /// <summary>So many repeated quads may pile up before they are looked for.</summary>
    private const long LeastLook = 1 << 22;

    /// <summary>Fewer quads a term than that take less memory than the terms, however many of them are repeated.</summary>
    private const long FewQuadsATerm = 8;

    private readonly LoadedQuads _quads = new();
    private PrefixMap _prefixes = PrefixMap.Empty;
    private long _added;
    private long _distinctAt;
    private long _nextLook = LeastLook;

    /// <summary>How many distinct quads there are so far. The first call after quads were added sorts them.</summary>
    public long Count
    {
        get
        {
            if (_distinctAt != _added) RemoveRepeated();
            return _quads.Triples.Count + _quads.Named.Count;
        }
    }

    public void Add(ReadOnlySpan<byte> subject, ReadOnlySpan<byte> predicate, ReadOnlySpan<byte> @object, ReadOnlySpan<byte> graph)
    {
        _quads.Add(subject, predicate, @object, graph);
        if (++_added == _nextLook) LookForRepeated();
    }

    public void Add(Quad quad)
    {
        ArgumentNullException.ThrowIfNull(quad);
        Add(
            TermEncoding.Encode(quad.Subject), TermEncoding.Encode(quad.Predicate), TermEncoding.Encode(quad.Object),
            quad.Graph is null ? [] : TermEncoding.Encode(quad.Graph));
    }

    public void DeclarePrefix(string prefix, string iri) => _prefixes = _prefixes.With(prefix, iri);

    /// <summary>The quads added so far as an immutable dataset; the builder may go on.</summary>
    public Dataset ToDataset() => ToDataset(null);

    /// <inheritdoc cref="ToDataset()"/>
    public Dataset ToDataset(StoreOptions? options)
    {
        using var writer = StoreWriter.ToMemory(options);
        LoadedImage.Write(_quads, _prefixes, writer);
        return new Dataset(writer.Complete());
    }

    /// <summary>Memory stays bounded by the distinct quads and their terms, however often they are repeated; looking is done so seldom
    /// that it adds little.</summary>
    private void LookForRepeated()
    {
        if (_quads.Triples.Count + _quads.Named.Count < FewQuadsATerm * _quads.Terms.Count) _nextLook = _added + LeastLook;
        else RemoveRepeated();
    }

    private void RemoveRepeated()
    {
        DistinctQuads.Keep(_quads);
        _distinctAt = _added;
        _nextLook = _added + Math.Max(LeastLook, _quads.Triples.Count + _quads.Named.Count);
    }
}
