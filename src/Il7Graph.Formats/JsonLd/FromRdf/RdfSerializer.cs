using Il7Graph.Formats.JsonLd.Flattening;
using Il7Graph.Formats.JsonLd.Json;
using Il7Graph.Rdf;
using Il7Graph.Rdf.Vocabulary;
using Newtonsoft.Json.Linq;

namespace Il7Graph.Formats.JsonLd.FromRdf;

/// <summary>Serialize RDF as JSON-LD (JSON-LD 1.1 API §8.4): a dataset as an expanded, flattened document.</summary>
internal sealed class RdfSerializer(JsonLdOptions options)
{
    private readonly NodeMap _map = new();
    private readonly RdfValues _values = new(options);

    /// <summary>The one place where a blank node is an object; null if there are more.</summary>
    private readonly Dictionary<string, Usage?> _usedOnce = new(StringComparer.Ordinal);

    /// <summary>The places where a graph has <c>rdf:nil</c> as an object.</summary>
    private readonly Dictionary<string, List<Usage>> _nils = new(StringComparer.Ordinal);

    /// <summary>The nodes of a graph that look like compound literals.</summary>
    private readonly Dictionary<string, HashSet<string>> _compounds = new(StringComparer.Ordinal);

    /// <exception cref="NotRepresentableException">The dataset has a triple term.</exception>
    /// <exception cref="JsonLdException">A literal of <c>rdf:JSON</c> is not JSON, or a compound literal is not as it must be.</exception>
    public JArray Serialize(Dataset dataset)
    {
        foreach (var quad in dataset.Quads) Add(quad);
        foreach (var (name, graph) in _map.Graphs)
        {
            FoldCompounds(name, graph);
            FoldLists(name, graph);
        }
        // Step 7
        var result = new JArray();
        foreach (var node in _map.Default.Nodes(ordered: true))
        {
            var id = (string)node[Keywords.Id]!;
            if (id != NodeMap.DefaultGraph && _map.Graphs.TryGetValue(id, out var graph)) node[Keywords.Graph] = Nodes(graph);
            if (!ObjectKind.IsReference(node)) result.Add(node);
        }
        return result;
    }

    private static JArray Nodes(GraphNodes graph) => new(graph.Nodes(ordered: true).Where(node => !ObjectKind.IsReference(node)));

    // Step 5
    private void Add(Quad quad)
    {
        var name = quad.Graph is null ? NodeMap.DefaultGraph : RdfValues.IdOf(quad.Graph);
        var graph = _map.Ensure(name);
        if (quad.Graph is not null) _map.Default.Ensure(name);
        var subject = RdfValues.IdOf(quad.Subject);
        var node = graph.Ensure(subject);
        if (options.RdfDirection == RdfDirection.CompoundLiteral && quad.Predicate.Value == RdfValues.Direction) SetOf(_compounds, name).Add(subject);
        if (quad.Object is Iri or BlankNode)
        {
            AddReference(name, graph, node, quad);
            return;
        }
        graph.AddUnique(node, quad.Predicate.Value, _values.Of(quad.Object));
    }

    // Steps 5.7.5 to 5.7.12
    private void AddReference(string name, GraphNodes graph, JObject node, Quad quad)
    {
        var id = RdfValues.IdOf(quad.Object);
        if (quad.Predicate == RDF.Type && !options.UseRdfType)
        {
            graph.Ensure(id);
            graph.AddUnique(node, Keywords.Type, id);
            if (quad.Object is BlankNode) _usedOnce[id] = null;
            return;
        }
        var reference = new JObject { [Keywords.Id] = id };
        graph.AddUnique(node, quad.Predicate.Value, reference);
        var usage = new Usage(node, quad.Predicate.Value, reference);
        if (quad.Object == RDF.Nil)
        {
            if (!_nils.TryGetValue(name, out var usages)) _nils.Add(name, usages = []);
            usages.Add(usage);
            return;
        }
        graph.Ensure(id);
        if (quad.Object is BlankNode && !_usedOnce.TryAdd(id, usage)) _usedOnce[id] = null;
    }

    // Step 6.1
    private void FoldCompounds(string name, GraphNodes graph)
    {
        if (!_compounds.TryGetValue(name, out var compounds)) return;
        foreach (var id in compounds)
        {
            if (_usedOnce.GetValueOrDefault(id) is not { } usage || graph.Find(id) is not { } node) continue;
            graph.Remove(id);
            usage.Value.Remove(Keywords.Id);
            usage.Value[Keywords.Value] = FirstValue(node, RdfValues.Value);
            if (FirstValue(node, RdfValues.Language) is { } language)
            {
                usage.Value[Keywords.Language] = JsonTree.Text(language) is { } tag && LanguageTag.IsWellFormed(tag)
                    ? language
                    : throw new JsonLdException(JsonLdErrorCode.InvalidLanguageTaggedString, $"the rdf:language '{language}' is not a language tag");
            }
            var direction = FirstValue(node, RdfValues.Direction);
            usage.Value[Keywords.Direction] = JsonTree.Text(direction) is "ltr" or "rtl"
                ? direction
                : throw new JsonLdException(JsonLdErrorCode.InvalidBaseDirection, $"the rdf:direction '{direction}' is neither \"ltr\" nor \"rtl\"");
        }
    }

    private static JToken? FirstValue(JObject node, string property) => (node[property]?.FirstOrDefault() as JObject)?[Keywords.Value]?.DeepClone();

    // Steps 6.2 to 6.4
    private void FoldLists(string name, GraphNodes graph)
    {
        if (!_nils.TryGetValue(name, out var usages)) return;
        foreach (var end in usages)
        {
            var head = end;
            var items = new List<JToken>();
            while (head.Property == RdfValues.Rest && IsCell(head.Node) && _usedOnce.GetValueOrDefault((string)head.Node[Keywords.Id]!) is { } before)
            {
                items.Add(JsonTree.TakeItems(head.Node[RdfValues.First]!)[0]);
                graph.Remove((string)head.Node[Keywords.Id]!);
                head = before;
            }
            items.Reverse();
            head.Value.Remove(Keywords.Id);
            head.Value[Keywords.List] = new JArray(items);
        }
    }

    /// <summary>True for a node with one <c>rdf:first</c>, one <c>rdf:rest</c> and nothing else but the type <c>rdf:List</c>.</summary>
    private static bool IsCell(JObject node) =>
        node[RdfValues.First] is JArray { Count: 1 } && node[RdfValues.Rest] is JArray { Count: 1 }
        && (node.Count == 3 || (node.Count == 4 && node[Keywords.Type] is JArray { Count: 1 } types && JsonTree.Text(types[0]) == RDF.List.Value));

    private static HashSet<string> SetOf(Dictionary<string, HashSet<string>> sets, string name)
    {
        if (!sets.TryGetValue(name, out var set)) sets.Add(name, set = new(StringComparer.Ordinal));
        return set;
    }
}
