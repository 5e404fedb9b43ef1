using Il7Graph.Formats.JsonLd.Contexts;
using Il7Graph.Formats.JsonLd.Json;
using Newtonsoft.Json.Linq;

namespace Il7Graph.Formats.JsonLd.Expansion;

/// <summary>Expansion (JSON-LD 1.1 API §5.1): a document without its contexts, every IRI in full, every value an object in an array.
/// The input stays as it is.</summary>
/// <param name="baseIri">What IRIs of remote contexts are relative to.</param>
/// <param name="ordered">Whether keys are worked on in the order of their code units.</param>
internal sealed partial class Expander(ContextProcessor contexts, string? baseIri, bool ordered, IExpansionObserver? observer = null)
{
    /// <summary>Expands a whole document.</summary>
    /// <param name="isFrame">Whether it is a frame.</param>
    public JArray ExpandDocument(ActiveContext context, JToken document, bool isFrame = false)
    {
        var expanded = Expand(new Place(context, null, isFrame), document);
        // API §9.2, expand(), steps 8.1 and 8.2
        if (expanded is JObject { Count: 1 } map && map[Keywords.Graph] is { } graph) expanded = JsonTree.Take(graph);
        return expanded is null ? [] : JsonTree.ToArray(expanded);
    }

    /// <summary>Expands a document piece by piece; together the results are the expanded document.</summary>
    public IEnumerable<JArray> ExpandPieces(ActiveContext context, JsonPieces document)
    {
        if (document.IsWhole) return document.Items.Select(whole => ExpandDocument(context, whole));
        var property = document.Header is null ? null : Keywords.Graph;
        return document.Items.Select(item => ArrayOf(Expand(new Place(context, property, IsFrame: false), item)));
    }

    /// <summary>Expands an element; null if nothing is left of it. The result has no parent.</summary>
    private JToken? Expand(Place place, JToken element)
    {
        // Steps 1, 2
        if (JsonTree.IsNull(element)) return null;
        if (place.Property == Keywords.Default) place = place with { IsFrame = false };
        return element switch
        {
            JArray array => ExpandArray(place, array),
            JObject map => ExpandObject(place, map),
            _ => ExpandScalar(place, (JValue)element),
        };
    }

    // Step 4
    private JObject? ExpandScalar(Place place, JValue element)
    {
        if (place.IsTop) return null;
        var context = place.Definition is { Context: not null } definition ? contexts.ProcessScoped(place.Context, definition) : place.Context;
        return ExpandValue(context, place.Property!, element);
    }

    // Step 5
    private JArray ExpandArray(Place place, JArray array)
    {
        var isList = place.Container.HasFlag(Containers.List);
        var result = new JArray();
        foreach (var item in array)
        {
            var expanded = Expand(place, item);
            if (expanded is null) continue;
            if (expanded is not JArray inner) result.Add(expanded);
            else if (isList) result.Add(new JObject { [Keywords.List] = inner });
            else Append(result, inner);
        }
        return result;
    }

    // Steps 7 to 20
    private JToken? ExpandObject(Place place, JObject element)
    {
        var context = ContextOf(place, element);
        var typeScoped = context;
        context = WithTypeScopes(context, element);
        var node = new NodeExpansion(place with { Context = context }, typeScoped, InputType(context, element));
        ExpandEntries(node, element);
        return Checked(node, element);
    }

    // Steps 7 to 9
    private ActiveContext ContextOf(Place place, JObject element)
    {
        var context = place.Context;
        var scoped = place.Definition;
        if (context.Previous is { } previous && !place.FromMap && !IsValueOrReference(context, element)) context = previous;
        if (scoped is { Context: not null }) context = contexts.ProcessScoped(context, scoped);
        return element[Keywords.Context] is { } local ? contexts.Process(context, local, new ContextScope(baseIri)) : context;
    }

    private static bool IsValueOrReference(ActiveContext context, JObject element)
    {
        foreach (var property in element.Properties())
        {
            var key = context.ExpandKey(property.Name);
            if (key == Keywords.Value || (key == Keywords.Id && element.Count == 1)) return true;
        }
        return false;
    }

    // Step 11
    private ActiveContext WithTypeScopes(ActiveContext context, JObject element)
    {
        var typeScoped = context;
        foreach (var entry in TypeEntries(typeScoped, element))
        {
            foreach (var term in JsonTree.Items(entry.Value).Select(JsonTree.Text).OfType<string>().Order(StringComparer.Ordinal))
            {
                if (typeScoped.Find(term) is { Context: not null } definition) context = contexts.ProcessScoped(context, definition, isType: true);
            }
        }
        return context;
    }

    /// <summary>The entries whose key stands for <c>@type</c>, in the order of their code units.</summary>
    private static IEnumerable<JProperty> TypeEntries(ActiveContext context, JObject element) => element.Properties()
        .Where(property => context.ExpandKey(property.Name) == Keywords.Type)
        .OrderBy(property => property.Name, StringComparer.Ordinal);

    // Step 12
    private static string? InputType(ActiveContext context, JObject element)
    {
        var type = TypeEntries(context, element).FirstOrDefault()?.Value;
        return JsonTree.Text(type is JArray types ? types.LastOrDefault() : type) is { } last
            ? context.ExpandKey(last)
            : null;
    }

    /// <summary>Appends the items of an array, which is empty then.</summary>
    private static void Append(JArray target, JArray source)
    {
        foreach (var item in JsonTree.TakeItems(source)) target.Add(item);
    }
}
