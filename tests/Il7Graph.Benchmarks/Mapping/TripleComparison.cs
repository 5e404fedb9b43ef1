using System.Text;
using Il7Graph.Diagnostics;
using Il7Graph.Formats;
using Il7Graph.Rdf;

namespace Il7Graph.Benchmarks.Mapping;

/// <summary>Tells whether a peer made the same triples. Peers name statements and evidence by row; here the row id leads to the
/// node of ours, and statement, reference and code lead to the evidence.</summary>
internal sealed class TripleComparison
{
    private const string Base = "<https://w3id.org/il7graph/";
    private const string Identifier = "<http://purl.org/dc/terms/identifier>";
    private const string EvidenceOf = "<https://w3id.org/il7graph/ontology/evidenceOf>";
    private const string Reference = "<https://w3id.org/il7graph/ontology/reference>";
    private const string Code = "<https://w3id.org/il7graph/ontology/evidenceCode>";

    private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);

    /// <returns>0 if every triple of the peer is one of ours and those that only we have are of articles, references and entities.</returns>
    public int Compare(string peerFile, string ourFile, TextWriter output)
    {
        var peer = Read(peerFile);
        var ours = Read(ourFile);
        NameStatements(peer, ours);
        NameEvidence(peer, ours);
        HashSet<(string, string, string)> renamed =
            [.. peer.Select(triple => (NameOf(triple.Subject), triple.Predicate, NameOf(triple.Object)))];
        var missing = renamed.Count(triple => !ours.Contains(triple));
        var more = ours.Where(triple => !renamed.Contains(triple)).ToList();
        var unexpected = more.Count(triple => triple.Subject.StartsWith($"{Base}statement/", StringComparison.Ordinal)
            || triple.Subject.StartsWith($"{Base}evidence/", StringComparison.Ordinal)
            || triple.Predicate.StartsWith("<http://kg.example/vocab#", StringComparison.Ordinal));
        output.WriteLine($"peer {peer.Count}, as distinct triples of ours {renamed.Count}; not in ours {missing}");
        output.WriteLine($"ours {ours.Count}; not in the peer's {more.Count}, of these on statements and evidence {unexpected}");
        return missing + unexpected == 0 ? 0 : 1;
    }

    private static HashSet<(string Subject, string Predicate, string Object)> Read(string file)
    {
        var sink = new TripleSet();
        var diagnostics = new DiagnosticBag();
        using var stream = File.OpenRead(file);
        RdfParser.Parse(stream, RdfFormat.NTriples, new ParserOptions { File = file }, sink, diagnostics);
        return diagnostics.HasErrors ? throw new InvalidDataException(diagnostics.ToImmutable()[0].ToString()) : sink.Triples;
    }

    private void NameStatements(
        HashSet<(string Subject, string Predicate, string Object)> peer, HashSet<(string Subject, string Predicate, string Object)> ours)
    {
        var byRow = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (subject, predicate, @object) in ours)
        {
            if (predicate == Identifier && subject.StartsWith($"{Base}statement/", StringComparison.Ordinal)) byRow.Add(@object, subject);
        }
        foreach (var (subject, predicate, @object) in peer)
        {
            if (predicate == Identifier && byRow.TryGetValue(@object, out var name)) _names.Add(subject, name);
        }
    }

    private void NameEvidence(
        HashSet<(string Subject, string Predicate, string Object)> peer, HashSet<(string Subject, string Predicate, string Object)> ours)
    {
        var byKey = KeysOf(ours).ToDictionary(pair => pair.Value, pair => pair.Key);
        foreach (var (node, key) in KeysOf(peer))
        {
            if (byKey.TryGetValue(key with { Statement = NameOf(key.Statement) }, out var name)) _names.Add(node, name);
        }
    }

    private static Dictionary<string, EvidenceKey> KeysOf(HashSet<(string Subject, string Predicate, string Object)> triples)
    {
        var keys = new Dictionary<string, EvidenceKey>(StringComparer.Ordinal);
        foreach (var (subject, predicate, @object) in triples)
        {
            var key = keys.GetValueOrDefault(subject, new EvidenceKey("", "", ""));
            if (predicate == EvidenceOf) keys[subject] = key with { Statement = @object };
            else if (predicate == Reference) keys[subject] = key with { Reference = @object };
            else if (predicate == Code) keys[subject] = key with { Code = @object };
        }
        return keys;
    }

    private string NameOf(string term) => _names.GetValueOrDefault(term, term);

    private sealed record EvidenceKey(string Statement, string Reference, string Code);

    private sealed class TripleSet : IQuadSink
    {
        public HashSet<(string Subject, string Predicate, string Object)> Triples { get; } = [];

        public void Add(ReadOnlySpan<byte> subject, ReadOnlySpan<byte> predicate, ReadOnlySpan<byte> @object, ReadOnlySpan<byte> graph) =>
            Triples.Add((Encoding.UTF8.GetString(subject), Encoding.UTF8.GetString(predicate), Encoding.UTF8.GetString(@object)));
    }
}
