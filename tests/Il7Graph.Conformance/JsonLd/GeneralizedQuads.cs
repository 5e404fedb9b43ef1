using System.Text;
using System.Text.RegularExpressions;
using Il7Graph.Formats;
using Il7Graph.Rdf;

namespace Il7Graph.Conformance.JsonLd;

/// <summary>Quads as lines, predicates that are blank nodes included. A dataset has no such predicates: there the quad is a node with a
/// subject, a predicate and an object.</summary>
internal sealed partial class GeneralizedQuads : IQuadSink
{
    private readonly StringBuilder _lines = new();

    public string Text => _lines.ToString();

    public static Dataset DatasetOf(string lines)
    {
        var quads = 0;
        return DatasetReader.ReadText(
            BlankPredicate().Replace(lines, match => $"""
                _:quad{++quads} <urn:x:subject> {match.Groups[1].Value} .
                _:quad{quads} <urn:x:predicate> {match.Groups[2].Value} .
                _:quad{quads} <urn:x:object>{" "}
                """), RdfFormat.NQuads);
    }

    public void Add(ReadOnlySpan<byte> subject, ReadOnlySpan<byte> predicate, ReadOnlySpan<byte> @object, ReadOnlySpan<byte> graph)
    {
        foreach (var term in new[] { Encoding.UTF8.GetString(subject), Encoding.UTF8.GetString(predicate), Encoding.UTF8.GetString(@object), Encoding.UTF8.GetString(graph) })
        {
            if (term.Length > 0) _lines.Append(term).Append(' ');
        }
        _lines.Append(".\n");
    }

    [GeneratedRegex(@"^(<[^>]*>|_:\S+) (_:\S+) ", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex BlankPredicate();
}
