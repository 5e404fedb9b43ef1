using Il7Graph.Formats.JsonLd.Flattening;
using Il7Graph.Formats.JsonLd.Json;
using Il7Graph.Formats.Parsing;
using Il7Graph.Rdf;
using Newtonsoft.Json.Linq;

namespace Il7Graph.Formats.JsonLd.ToRdf;

/// <summary>Deserialize JSON-LD to RDF (JSON-LD 1.1 API §8.1 to §8.3): a node map to quads.</summary>
/// <remarks>What RDF has no term for (a relative IRI, a bad language tag) is left out, as the algorithm has it.</remarks>
internal sealed class RdfDeserializer(IQuadSink sink, BlankNodeIssuer issuer, JsonLdOptions options, CancellationToken cancellation)
{
    private readonly RdfTermWriter _graph = new();
    private readonly RdfTermWriter _subject = new();
    private readonly RdfTermWriter _predicate = new();
    private readonly RdfLiterals _literals = new();
    private bool _isDefaultGraph;

    /// <summary>How many quads were pushed.</summary>
    public long Count { get; private set; }

    // §8.1.2
    public void Push(NodeMap map)
    {
        foreach (var (name, graph) in map.Graphs)
        {
            _isDefaultGraph = name == NodeMap.DefaultGraph;
            if (!_isDefaultGraph && !_graph.TryResource(name)) continue;
            foreach (var node in graph.Nodes(options.Ordered))
            {
                cancellation.ThrowIfCancellationRequested();
                if (_subject.TryResource((string)node[Keywords.Id]!)) PushNode(node);
            }
        }
    }

    private void PushNode(JObject node)
    {
        foreach (var entry in JsonTree.Properties(node, options.Ordered))
        {
            if (entry.Name == Keywords.Type)
            {
                foreach (var type in (JArray)entry.Value) PushType(type);
            }
            else if (!entry.Name.StartsWith('@') && TryPredicate(entry.Name))
            {
                foreach (var item in (JArray)entry.Value) PushObject(item);
            }
        }
    }

    private bool TryPredicate(string property) => options.ProduceGeneralizedRdf ? _predicate.TryResource(property) : _predicate.TryIri(property);

    private void PushType(JToken type)
    {
        if (JsonTree.Text(type) is { } iri && _literals.Term.TryResource(iri)) Push(_subject.Bytes, WellKnown.RdfType, _literals.Term.Bytes);
    }

    private void PushObject(JToken item)
    {
        if (TryObject(item, _literals)) Push(_subject.Bytes, _predicate.Bytes, _literals.Term.Bytes);
    }

    /// <summary>Object to RDF conversion (§8.2.2): the term of an item, after the quads that say what it is made of.</summary>
    private bool TryObject(JToken item, RdfLiterals literals)
    {
        var map = (JObject)item;
        if (map[Keywords.List] is JArray list) return literals.Term.TryResource(PushList(list));
        if (!map.ContainsKey(Keywords.Value)) return JsonTree.Text(map[Keywords.Id]) is { } id && literals.Term.TryResource(id);
        return options.RdfDirection == RdfDirection.CompoundLiteral && map[Keywords.Direction] is { } direction
            ? literals.Term.TryResource(PushCompound(map, (string)direction!))
            : literals.TryValue(map, options.RdfDirection);
    }

    /// <summary>List conversion (§8.3): pushes the cells of a list and gives its head. An item that is no term leaves its cell empty.</summary>
    private string PushList(JArray list)
    {
        if (list.Count == 0) return RdfNames.Nil;
        var literals = new RdfLiterals();
        var cell = new RdfTermWriter();
        var next = new RdfTermWriter();
        var head = issuer.Next();
        next.TryResource(head);
        for (var i = 0; i < list.Count; i++)
        {
            (cell, next) = (next, cell);
            if (TryObject(list[i], literals)) Push(cell.Bytes, WellKnown.RdfFirst, literals.Term.Bytes);
            next.TryResource(i == list.Count - 1 ? RdfNames.Nil : issuer.Next());
            Push(cell.Bytes, WellKnown.RdfRest, next.Bytes);
        }
        return head;
    }

    // §8.2.2, step 13.2
    private string PushCompound(JObject value, string direction)
    {
        var id = issuer.Next();
        var node = new RdfTermWriter();
        var literal = new RdfTermWriter();
        node.TryResource(id);
        literal.Typed((string)value[Keywords.Value]!, null);
        Push(node.Bytes, RdfNames.ValueTerm, literal.Bytes);
        if (JsonTree.Text(value[Keywords.Language]) is { } language)
        {
            literal.Typed(language.ToLowerInvariant(), null);
            Push(node.Bytes, RdfNames.LanguageTerm, literal.Bytes);
        }
        literal.Typed(direction, null);
        Push(node.Bytes, RdfNames.DirectionTerm, literal.Bytes);
        return id;
    }

    private void Push(ReadOnlySpan<byte> subject, ReadOnlySpan<byte> predicate, ReadOnlySpan<byte> @object)
    {
        sink.Add(subject, predicate, @object, _isDefaultGraph ? default : _graph.Bytes);
        Count++;
    }
}
