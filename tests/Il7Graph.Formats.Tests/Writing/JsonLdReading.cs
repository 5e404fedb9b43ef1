using System.Globalization;
using System.Text.Json;
using Il7Graph.Rdf;
using Il7Graph.Rdf.Vocabulary;

namespace Il7Graph.Formats.Tests.Writing;

/// <summary>Reads the JSON-LD that the writer may write, by the expansion and deserialization algorithms of JSON-LD 1.1 API
/// (§5.1, §5.2, §8.1); throws at anything else.</summary>
internal sealed class JsonLdReading
{
    private readonly Dictionary<string, Definition?> _context;
    private readonly List<Quad> _quads;
    private readonly Term? _graph;

    private JsonLdReading(Dictionary<string, Definition?> context, List<Quad> quads, Term? graph) => (_context, _quads, _graph) = (context, quads, graph);

    private sealed record Definition(string Iri, string? Type, bool IsPrefix);

    public static List<Quad> Read(string json)
    {
        using var document = JsonDocument.Parse(json);
        var quads = new List<Quad>();
        Assert.Equal(["@context", "@graph"], document.RootElement.EnumerateObject().Select(member => member.Name));
        var context = ReadContext(document.RootElement.GetProperty("@context"));
        foreach (var node in document.RootElement.GetProperty("@graph").EnumerateArray()) new JsonLdReading(context, quads, null).Node(node);
        return quads;
    }

    private static Dictionary<string, Definition?> ReadContext(JsonElement context)
    {
        AssertSorted(context);
        var definitions = new Dictionary<string, Definition?>(StringComparer.Ordinal);
        var reading = new JsonLdReading(definitions, [], null);
        var members = context.EnumerateObject().Where(member => member.Name != "@version").ToList();
        foreach (var member in members.Where(member => member.Value.ValueKind == JsonValueKind.String)) // prefixes first: they depend on nothing
        {
            var iri = member.Value.GetString()!;
            definitions[member.Name] = new Definition(iri, null, ":/?#[]@".Contains(iri[^1], StringComparison.Ordinal));
        }
        foreach (var member in members.Where(member => member.Value.ValueKind == JsonValueKind.Object && member.Value.TryGetProperty("@prefix", out _)))
        {
            definitions[member.Name] = new Definition(member.Value.GetProperty("@id").GetString()!, null, true);
        }
        foreach (var member in members.Where(member => !definitions.ContainsKey(member.Name)))
        {
            var type = member.Value.TryGetProperty("@type", out var found) ? found.GetString() : null;
            var iri = reading.Expand(member.Value.GetProperty("@id").GetString()!, isVocabulary: true);
            definitions[member.Name] = new Definition(iri, type is null or "@id" or "@vocab" ? type : reading.Expand(type, isVocabulary: true), false);
        }
        foreach (var (name, definition) in definitions.Where(entry => entry.Value!.IsPrefix)) // their own IRIs must not look compact
        {
            Assert.Equal(definition!.Iri, reading.Expand(definition.Iri, isVocabulary: true));
            Assert.NotEqual("", name);
        }
        return definitions;
    }

    private void Node(JsonElement node)
    {
        if (node.TryGetProperty("@context", out var local))
        {
            var context = new Dictionary<string, Definition?>(_context, StringComparer.Ordinal);
            foreach (var member in local.EnumerateObject())
            {
                Assert.Equal(JsonValueKind.Null, member.Value.ValueKind);
                context[member.Name] = null;
            }
            new JsonLdReading(context, _quads, _graph).Members(node);
            return;
        }
        Members(node);
    }

    private void Members(JsonElement node)
    {
        var id = Resource(node.GetProperty("@id").GetString()!, isVocabulary: false);
        if (node.TryGetProperty("@graph", out var graph))
        {
            foreach (var inner in graph.EnumerateArray()) new JsonLdReading(_context, _quads, id).Node(inner);
            return;
        }
        AssertSorted(node);
        foreach (var member in node.EnumerateObject().Where(member => member.Name is not ("@id" or "@context")))
        {
            var values = member.Value.ValueKind == JsonValueKind.Array ? [.. member.Value.EnumerateArray()] : (JsonElement[])[member.Value];
            foreach (var value in values)
            {
                _quads.Add(member.Name == "@type"
                    ? new Quad(id, RDF.Type, Resource(value.GetString()!, isVocabulary: true), _graph)
                    : new Quad(id, new Iri(Expand(member.Name, isVocabulary: true)), Value(value, _context.GetValueOrDefault(member.Name)?.Type), _graph));
            }
        }
    }

    private Term Value(JsonElement value, string? coercion) => value.ValueKind switch
    {
        JsonValueKind.Object when value.TryGetProperty("@id", out var id) => Resource(id.GetString()!, isVocabulary: false),
        JsonValueKind.Object => ValueObject(value),
        JsonValueKind.String when coercion is "@id" or "@vocab" => Resource(value.GetString()!, coercion == "@vocab"),
        JsonValueKind.String => Literal.FromTyped(value.GetString()!, coercion is null ? XSD.String : new Iri(coercion)),
        JsonValueKind.True or JsonValueKind.False => Native(value.GetBoolean() ? "true" : "false", coercion, XSD.Boolean),
        JsonValueKind.Number => Native(value.GetDouble().ToString("F0", CultureInfo.InvariantCulture), coercion, XSD.Integer),
        _ => throw new FormatException($"not a value: {value}"),
    };

    private Literal ValueObject(JsonElement value)
    {
        AssertSorted(value);
        var text = value.GetProperty("@value").GetString()!;
        if (value.TryGetProperty("@language", out var language)) return Literal.FromLanguage(text, language.GetString()!);
        return value.TryGetProperty("@type", out var type)
            ? Literal.FromTyped(text, new Iri(Expand(type.GetString()!, isVocabulary: true)))
            : Literal.FromString(text);
    }

    private static Literal Native(string lexical, string? coercion, Iri datatype) =>
        Literal.FromTyped(lexical, coercion is null or "@id" or "@vocab" ? datatype : new Iri(coercion));

    private Term Resource(string text, bool isVocabulary) =>
        text.StartsWith("_:", StringComparison.Ordinal) ? new BlankNode(text[2..]) : new Iri(Expand(text, isVocabulary));

    // JSON-LD 1.1 API §5.2.2
    private string Expand(string value, bool isVocabulary)
    {
        if (isVocabulary && _context.GetValueOrDefault(value) is { } term) return term.Iri;
        var colon = value.IndexOf(':', StringComparison.Ordinal);
        if (colon <= 0) throw new FormatException($"not an absolute IRI: {value}");
        var suffix = value[(colon + 1)..];
        if (suffix.StartsWith("//", StringComparison.Ordinal)) return value;
        return _context.GetValueOrDefault(value[..colon]) is { IsPrefix: true } prefix ? prefix.Iri + suffix : value;
    }

    private static void AssertSorted(JsonElement element)
    {
        var names = element.EnumerateObject().Select(member => member.Name).ToList();
        Assert.Equal(names.Distinct().OrderBy(System.Text.Encoding.UTF8.GetBytes, Comparer<byte[]>.Create((a, b) => a.AsSpan().SequenceCompareTo(b))), names);
    }
}
