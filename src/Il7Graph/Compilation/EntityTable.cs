using System.Buffers;
using Il7Graph.Curation;
using Il7Graph.Curation.Reading;
using Il7Graph.Diagnostics;

namespace Il7Graph.Compilation;

/// <summary>The entities of all articles by their CURIE, and the IRIs of other CURIEs met on the way.</summary>
internal sealed class EntityTable(CuriePrefixes prefixes)
{
    private readonly Dictionary<string, KnownEntity> _entities = new(StringComparer.Ordinal);
    private readonly SameString<KnownEntity> _recent = new(16);
    private readonly SortedSet<string> _prefixes = new(StringComparer.Ordinal);
    private readonly ArrayBufferWriter<byte> _buffer = new(128);
    private string _lastPrefix = "";

    public int Count => _entities.Count;

    public IEnumerable<string> Curies => _entities.Keys;

    public IEnumerable<KeyValuePair<string, KnownEntity>> All => _entities;

    /// <summary>The prefixes of all CURIEs that became IRIs so far.</summary>
    public IReadOnlyCollection<string> UsedPrefixes => _prefixes;

    public KnownEntity? Find(string curie)
    {
        if (_recent.TryGet(curie, out var entity)) return entity;
        if (_entities.TryGetValue(curie, out entity)) _recent.Set(curie, entity);
        return entity;
    }

    public void Add(string curie, KnownEntity entity) => _entities.Add(curie, entity);

    /// <summary>The canonical bytes of the IRI of a CURIE that the reader has checked.</summary>
    public byte[] IriOf(string curie)
    {
        var prefix = curie.AsSpan(0, curie.IndexOf(':', StringComparison.Ordinal));
        if (!prefix.SequenceEqual(_lastPrefix))
        {
            _lastPrefix = prefix.ToString();
            _prefixes.Add(_lastPrefix);
        }
        _buffer.ResetWrittenCount();
        return prefixes.TryWriteIri(curie, _buffer)
            ? _buffer.WrittenSpan.ToArray()
            : throw new InvalidOperationException($"the reader let an unknown CURIE through: {curie}");
    }

    /// <summary>Reports an identifier without a row, with the nearest one that has.</summary>
    public void ReportUnknown(Curie curie, DiagnosticBag diagnostics) =>
        diagnostics.Add(NearMiss.Of(CompilationDiagnostics.UnknownEntity, curie, _entities.Keys));
}
