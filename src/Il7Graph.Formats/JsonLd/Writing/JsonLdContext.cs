using System.Text;
using Il7Graph.Formats.Parsing;
using Il7Graph.Formats.Writing;
using Il7Graph.Rdf;

namespace Il7Graph.Formats.JsonLd.Writing;

/// <summary>The context of a document, and the short forms that it allows: names of properties and classes, and compact IRIs.</summary>
/// <remarks>An IRI such as <c>doi:10.1</c> would be taken for a compact IRI where <c>doi</c> is a prefix (JSON-LD 1.1 API §5.2).
/// A prefix that the context itself would trip over is left out, a name that does so is refused; where a node has such an IRI, the
/// prefix is masked: set to null in a context of that node, and not used there.</remarks>
internal sealed class JsonLdContext
{
    private readonly IReadOnlyList<JsonLdTerm> _terms;
    private readonly PrefixMap _prefixes;
    private readonly PrefixIndex _index;
    private readonly Dictionary<byte[], JsonLdCoercion> _named = new(Utf8Comparer.Instance);
    private readonly Dictionary<byte[], int> _entries = new(Utf8Comparer.Instance);

    public JsonLdContext(PrefixMap prefixes, IReadOnlyList<JsonLdTerm> terms)
    {
        foreach (var term in terms) Check(term);
        if (terms.CountBy(term => term.Term, StringComparer.Ordinal).FirstOrDefault(name => name.Value > 1) is { Key: { } twice })
        {
            throw new ArgumentException($"'{twice}' is in the JSON-LD context twice", nameof(terms));
        }
        var names = terms.Select(term => term.Term).ToHashSet(StringComparer.Ordinal);
        if (terms.SelectMany(term => (string[])[term.Iri, term.Type ?? ""]).FirstOrDefault(iri => names.Contains(OpaqueScheme(iri))) is { } clash)
        {
            throw new ArgumentException($"'{OpaqueScheme(clash)}' cannot be a name in a JSON-LD context that holds '{clash}'", nameof(terms));
        }
        _terms = [.. terms.OrderBy(term => term.Term, StringComparer.Ordinal)];
        foreach (var term in terms) _named.TryAdd(Encoding.UTF8.GetBytes(term.Iri), JsonLdCoercion.Of(term));
        var taken = prefixes.Namespaces.Values.Concat(terms.Select(term => term.Iri)).Concat(terms.Select(term => term.Type ?? ""))
            .Select(OpaqueScheme).Concat(names).Append("").ToHashSet(StringComparer.Ordinal);
        _prefixes = new PrefixMap(prefixes.Namespaces.Where(entry => !taken.Contains(entry.Key) && !names.Contains(OpaqueScheme(entry.Value)))
            .DistinctBy(entry => entry.Value, StringComparer.Ordinal));
        _index = new PrefixIndex(_prefixes);
        for (var entry = 0; entry < _index.Count; entry++) _entries.Add(_index.Prefix(entry)[..^1].ToArray(), entry);
    }

    /// <summary>Writes the context, its keys in ordinal order.</summary>
    public void WriteTo(OutputBuffer output)
    {
        var members = new SortedDictionary<string, byte[]>(StringComparer.Ordinal) { ["@version"] = "1.1"u8.ToArray() };
        foreach (var (prefix, iri) in _prefixes.Namespaces) members[prefix] = Definition(iri);
        foreach (var term in _terms) members[term.Term] = Definition(term);
        output.Write((byte)'{');
        var separator = "\n    "u8;
        foreach (var (key, value) in members)
        {
            output.Write(separator);
            output.Write(JsonText.Quote(key));
            output.Write(": "u8);
            output.Write(value);
            separator = ",\n    "u8;
        }
        output.Write("\n  }"u8);
    }

    /// <summary>Writes <c>{"doi": null}</c> for the prefixes of a mask.</summary>
    public void WriteMask(SortedSet<int> mask, ByteBuffer output)
    {
        var separator = "{"u8;
        foreach (var entry in mask)
        {
            output.Write(separator);
            JsonText.WriteString(_index.Prefix(entry)[..^1], output);
            output.Write(": null"u8);
            separator = ", "u8;
        }
        output.Write("}"u8);
    }

    /// <summary>Adds to a mask the prefix, if any, that <paramref name="iri"/> seems to start with.</summary>
    public void Mask(ReadOnlySpan<byte> iri, ref SortedSet<int>? mask)
    {
        if (iri.StartsWith("http://"u8)) return;
        var colon = iri.IndexOf((byte)':');
        if (iri[(colon + 1)..].StartsWith("//"u8)) return;
        if (_entries.GetAlternateLookup<ReadOnlySpan<byte>>().TryGetValue(iri[..colon], out var entry)) (mask ??= []).Add(entry);
    }

    /// <summary>The name of a property or class, or null.</summary>
    public JsonLdCoercion? Find(ReadOnlySpan<byte> iri) =>
        _named.Count > 0 && _named.GetAlternateLookup<ReadOnlySpan<byte>>().TryGetValue(iri, out var coercion) ? coercion : null;

    /// <summary>Writes an IRI as a JSON string, compact if a prefix that is not masked allows it.</summary>
    /// <param name="last">The namespace of the last IRI in the same place: see <see cref="PrefixIndex.Longest(ReadOnlySpan{byte}, ref int)"/>.</param>
    public void WriteIri(ReadOnlySpan<byte> iri, SortedSet<int>? mask, ByteBuffer output, ref int last)
    {
        output.Write("\""u8);
        for (var entry = _index.Longest(iri, ref last); entry >= 0; entry = _index.Shorter(entry))
        {
            var suffix = iri[_index.Namespace(entry).Length..];
            if (suffix.IsEmpty || suffix.StartsWith("//"u8) || mask?.Contains(entry) == true) continue;
            output.Write(_index.Prefix(entry));
            iri = suffix;
            break;
        }
        output.Write(iri);
        output.Write("\""u8);
    }

    // A namespace that ends in a gen-delim is a prefix by itself (JSON-LD 1.1 §4.1.5); others must be said to be one.
    private static byte[] Definition(string iri)
    {
        var quoted = JsonText.Quote(iri);
        return ":/?#[]@".Contains(iri[^1], StringComparison.Ordinal) ? quoted : [.. "{\"@id\": "u8, .. quoted, .. ", \"@prefix\": true}"u8];
    }

    private byte[] Definition(JsonLdTerm term)
    {
        var (output, last) = (new ByteBuffer(), -1);
        output.Write("{\"@id\": "u8);
        WriteIri(Encoding.UTF8.GetBytes(term.Iri), null, output, ref last);
        if (term.Type is { } type)
        {
            output.Write(", \"@type\": "u8);
            if (type[0] == '@') output.Write(JsonText.Quote(type));
            else WriteIri(Encoding.UTF8.GetBytes(type), null, output, ref last);
        }
        output.Write("}"u8);
        return output.Bytes.ToArray();
    }

    /// <summary>The scheme of an IRI that does not go on with <c>//</c>; empty for all others.</summary>
    private static string OpaqueScheme(string iri)
    {
        var colon = iri.IndexOf(':', StringComparison.Ordinal);
        return colon < 0 || iri.AsSpan(colon + 1).StartsWith("//", StringComparison.Ordinal) ? "" : iri[..colon];
    }

    private static void Check(JsonLdTerm term)
    {
        if (term.Term.Length == 0 || term.Term[0] == '@' || term.Term.AsSpan().ContainsAny(":/#"))
        {
            throw new ArgumentException($"not a name for a JSON-LD context: '{term.Term}'", nameof(term));
        }
        if (!IriSyntax.IsAbsolute(term.Iri)) throw new ArgumentException($"'{term.Term}' stands for no absolute IRI: '{term.Iri}'", nameof(term));
        if (term.Type is not (null or "@id" or "@vocab") && !IriSyntax.IsAbsolute(term.Type))
        {
            throw new ArgumentException($"the type of '{term.Term}' is neither @id nor @vocab nor an absolute IRI: '{term.Type}'", nameof(term));
        }
    }
}
