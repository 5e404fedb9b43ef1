using System.Buffers;
using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Text;
using Il7Graph.Diagnostics;
using Il7Graph.Rdf;

namespace Il7Graph.Curation.Reading;

/// <summary>The prefixes of <c>ontology/prefixes.tsv</c>: CURIEs to IRIs, and the spellings that curators use to the canonical one.
/// Thread-safe.</summary>
public sealed class CuriePrefixes
{
    private const int MaximumRemembered = 1 << 20;
    private readonly Dictionary<string, CuriePrefix> _byName;
    private readonly Dictionary<string, CuriePrefix> _bySpelling;
    private readonly List<(string Head, string Tail, CuriePrefix Prefix)> _formats;
    private readonly ConcurrentDictionary<string, string?> _canonical = new(StringComparer.Ordinal);
    private int _remembered;

    internal CuriePrefixes(IReadOnlyList<(CuriePrefix Prefix, ImmutableArray<string> Synonyms)> prefixes)
    {
        _byName = prefixes.ToDictionary(entry => entry.Prefix.Name, entry => entry.Prefix, StringComparer.Ordinal);
        _bySpelling = new Dictionary<string, CuriePrefix>(StringComparer.OrdinalIgnoreCase);
        foreach (var (prefix, _) in prefixes) _bySpelling.TryAdd(prefix.Name, prefix);
        foreach (var (prefix, synonyms) in prefixes)
        {
            foreach (var synonym in synonyms) _bySpelling.TryAdd(synonym, prefix);
        }
        _formats =
        [
            .. prefixes.SelectMany(entry => entry.Prefix.Alternatives.Prepend((entry.Prefix.Head, entry.Prefix.Tail))
                .Select(format => (format.Item1, format.Item2, entry.Prefix)))
                .OrderByDescending(format => format.Item1.Length),
        ];
    }

    /// <summary>Reads the table. What has an error is reported and left out.</summary>
    public static CuriePrefixes Read(Stream table, string file, DiagnosticBag diagnostics) =>
        new(PrefixTable.Read(table, file, diagnostics));

    /// <summary>The canonical spelling of an identifier: a CURIE with a declared prefix, a synonym of it or another case, a prefix
    /// repeated in the reference (<c>MGI:MGI:96561</c>), or a full IRI in any declared format.</summary>
    /// <returns>False if the prefix is unknown or the reference cannot stand behind it.</returns>
    public bool TryCanonicalize(string written, out string canonical)
    {
        ArgumentNullException.ThrowIfNull(written);
        if (!_canonical.TryGetValue(written, out var known))
        {
            known = Canonicalize(written);
            if (_remembered < MaximumRemembered && _canonical.TryAdd(written, known)) Interlocked.Increment(ref _remembered);
        }
        canonical = known ?? "";
        return known is not null;
    }

    /// <summary>Writes the IRI of a canonical CURIE as a term, <c>&lt;iri&gt;</c>; false if its prefix is unknown.</summary>
    public bool TryWriteIri(ReadOnlySpan<char> curie, IBufferWriter<byte> output)
    {
        ArgumentNullException.ThrowIfNull(output);
        var colon = curie.IndexOf(':');
        if (colon < 0 || !_byName.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(curie[..colon], out var prefix)) return false;
        output.Write("<"u8);
        Encoding.UTF8.GetBytes(prefix.Head, output);
        Encoding.UTF8.GetBytes(curie[(colon + 1)..], output);
        Encoding.UTF8.GetBytes(prefix.Tail, output);
        output.Write(">"u8);
        return true;
    }

    /// <summary>The IRI of a canonical CURIE.</summary>
    /// <exception cref="ArgumentException">Its prefix is unknown.</exception>
    public string Expand(string curie)
    {
        var (prefix, reference) = Split(curie);
        return prefix.Head + reference + prefix.Tail;
    }

    /// <summary>The other IRIs of a canonical CURIE, in the order of the table.</summary>
    public IEnumerable<string> AlternativeIris(string curie)
    {
        var (prefix, reference) = Split(curie);
        return prefix.Alternatives.Select(format => format.Head + reference + format.Tail);
    }

    /// <summary>The prefixes whose URI format ends with the reference, as namespaces.</summary>
    public PrefixMap ToPrefixMap() => new(_byName.Values.Where(prefix => prefix.Tail.Length == 0)
        .Select(prefix => KeyValuePair.Create(prefix.Name, prefix.Head)));

    /// <summary>The declared prefix nearest to an unknown one, or null.</summary>
    public string? Suggest(string prefix) => Suggestion.For(prefix, _byName.Keys);

    /// <summary>The prefix that a spelling stands for, or null.</summary>
    internal CuriePrefix? Find(string spelling) => _bySpelling.GetValueOrDefault(spelling);

    private string? Canonicalize(string written)
    {
        foreach (var (head, tail, prefix) in _formats)
        {
            if (written.Length <= head.Length + tail.Length || !written.StartsWith(head, StringComparison.Ordinal)
                || !written.EndsWith(tail, StringComparison.Ordinal)) continue;
            var inner = written[head.Length..^tail.Length];
            if (prefix.Accepts(inner)) return $"{prefix.Name}:{inner}";
        }
        var colon = written.IndexOf(':', StringComparison.Ordinal);
        if (colon <= 0 || Find(written[..colon]) is not { } found) return null;
        var reference = written[(colon + 1)..];
        // the same object where it can be: what is known of a string is known by the object
        if (found.Accepts(reference)) return written.AsSpan(0, colon).SequenceEqual(found.Name) ? written : $"{found.Name}:{reference}";
        var repeated = $"{found.Name}:";
        return reference.StartsWith(repeated, StringComparison.OrdinalIgnoreCase) && found.Accepts(reference[repeated.Length..])
            ? found.Name + ":" + reference[repeated.Length..]
            : null;
    }

    private (CuriePrefix Prefix, string Reference) Split(string curie)
    {
        ArgumentNullException.ThrowIfNull(curie);
        var colon = curie.IndexOf(':', StringComparison.Ordinal);
        return colon > 0 && _byName.TryGetValue(curie[..colon], out var prefix)
            ? (prefix, curie[(colon + 1)..])
            : throw new ArgumentException($"not a CURIE with a declared prefix: '{curie}'", nameof(curie));
    }
}
