using System.Security.Cryptography;
using System.Text;
using Il7Graph.Rdf;

namespace Il7Graph.Benchmarks.Queries;

/// <summary>The fingerprint of an answer: the texts of each row joined by tabs, the rows sorted by code unit and joined by line ends, the first
/// sixteen hex digits of the SHA-256 of that.</summary>
internal sealed class AnswerDigest : IQuadSink
{
    private readonly List<string> _rows = [];

    public int Count => _rows.Count;

    public string Digest
    {
        get
        {
            var rows = _rows.ToArray();
            Array.Sort(rows, StringComparer.Ordinal);
            return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', rows))))[..16];
        }
    }

    public void Add(bool answer) => _rows.Add(answer ? "true" : "false");

    public void Add(IReadOnlyList<Term?> row) => _rows.Add(string.Join('\t', row.Select(TextOf)));

    public void Add(ReadOnlySpan<byte> subject, ReadOnlySpan<byte> predicate, ReadOnlySpan<byte> @object, ReadOnlySpan<byte> graph) =>
        Add([TermEncoding.Decode(subject), TermEncoding.Decode(predicate), TermEncoding.Decode(@object)]);

    private static string TextOf(Term? term) => term switch
    {
        null => "",
        Iri iri => iri.Value,
        BlankNode node => node.Label,
        Literal literal => literal.LexicalForm,
        _ => term.ToString(),
    };
}
