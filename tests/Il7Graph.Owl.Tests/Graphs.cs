using System.Text;
using Il7Graph.Rdf;

namespace Il7Graph.Owl.Tests;

/// <summary>Small graphs from short text: triples end with " .", names are <c>:local</c> or <c>prefix:local</c>, <c>a</c> is
/// <c>rdf:type</c>, <c>( ... )</c> is a list in the place of an object, literals hold no space.</summary>
internal static class Graphs
{
    private static readonly Dictionary<string, string> Namespaces = new(StringComparer.Ordinal)
    {
        [""] = "http://example.org/",
        ["rdf"] = "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
        ["rdfs"] = "http://www.w3.org/2000/01/rdf-schema#",
        ["owl"] = "http://www.w3.org/2002/07/owl#",
        ["xsd"] = "http://www.w3.org/2001/XMLSchema#",
    };

    /// <summary>The triples of a text as encoded terms.</summary>
    public static List<(string S, string P, string O)> Parse(string text)
    {
        List<(string, string, string)> triples = [];
        var tokens = new Queue<string>(text.Split((char[])[' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries));
        var lists = 0;
        while (tokens.TryDequeue(out var first))
        {
            var (s, p) = (Encode(first), Encode(tokens.Dequeue()));
            var next = tokens.Dequeue();
            triples.Add((s, p, next == "(" ? List() : Encode(next)));
            if (tokens.TryDequeue(out var end)) Assert.Equal(".", end);
        }
        return triples;

        string List()
        {
            var node = $"_:l{lists++}";
            var head = node;
            for (var token = tokens.Dequeue(); token != ")";)
            {
                triples.Add((node, Encode("rdf:first"), Encode(token)));
                token = tokens.Dequeue();
                var rest = token == ")" ? Encode("rdf:nil") : $"_:l{lists++}";
                triples.Add((node, Encode("rdf:rest"), rest));
                node = rest;
            }
            return head;
        }
    }

    public static string Encode(string token)
    {
        if (token == "a") return Encode("rdf:type");
        if (token.StartsWith("_:", StringComparison.Ordinal)) return token;
        if (token[0] == '"')
        {
            var type = token.IndexOf("^^", StringComparison.Ordinal);
            return type < 0 ? token : token[..(type + 2)] + Encode(token[(type + 2)..]);
        }
        var colon = token.IndexOf(':', StringComparison.Ordinal);
        return $"<{Namespaces[token[..colon]]}{token[(colon + 1)..]}>";
    }

    public static Term Term(string token) => TermEncoding.Decode(Encoding.UTF8.GetBytes(Encode(token)));

    public static Dataset Dataset(string text) => Dataset(Parse(text));

    public static Dataset Dataset(IEnumerable<(string S, string P, string O)> triples)
    {
        var builder = new DatasetBuilder();
        foreach (var (prefix, iri) in Namespaces) builder.DeclarePrefix(prefix, iri);
        foreach (var (s, p, o) in triples) builder.Add(Encoding.UTF8.GetBytes(s), Encoding.UTF8.GetBytes(p), Encoding.UTF8.GetBytes(o), []);
        return builder.ToDataset();
    }

    /// <summary>Quads as lines, sorted.</summary>
    public static string[] Lines(IEnumerable<Quad> quads) => [.. quads.Select(quad => quad.ToString()).Order(StringComparer.Ordinal)];

    public static string[] Lines(string text) => [.. Parse(text).Select(t => $"{t.S} {t.P} {t.O} .").Order(StringComparer.Ordinal)];
}
