using Il7Graph.Formats.JsonLd.Flattening;
using Il7Graph.Formats.JsonLd.Json;
using Newtonsoft.Json.Linq;

namespace Il7Graph.Formats.JsonLd.Framing;

/// <summary>The framing algorithm (JSON-LD 1.1 Framing §4.3.2): nodes that match a frame, as trees of its shape.</summary>
internal sealed class Framer
{
    private const string MergedGraph = "@merged";

    /// <summary>Each embedded node makes an array and an object of a tree that must not be deeper than other trees.</summary>
    private const int MaximumEmbedding = JsonLdOptions.MaximumDepth / 2;

    private readonly NodeMap _map;
    private readonly JsonLdOptions _options;
    private readonly Dictionary<string, FrameState> _states = new(StringComparer.Ordinal);
    private int _depth;

    private Framer(NodeMap map, JsonLdOptions options) => (_map, _options) = (map, options);

    /// <param name="frame">The expanded frame.</param>
    /// <param name="isMerged">Whether all graphs are looked at as one.</param>
    /// <returns>An expanded document with <c>@preserve</c> around defaults.</returns>
    public static JArray Frame(NodeMap map, JArray frame, bool isMerged, JsonLdOptions options)
    {
        var framer = new Framer(map, options);
        var state = isMerged ? framer.StateOf(MergedGraph, map.Merged()) : framer.StateOf(NodeMap.DefaultGraph, map.Default);
        var result = new JArray();
        framer.FrameNodes(state, state.Graph.ById.Keys, frame.Count == 0 ? [] : FramePattern.Of(frame), new Output(result, null, IsEmbedded: false));
        return result;
    }

    private FrameState StateOf(string name, GraphNodes graph)
    {
        if (!_states.TryGetValue(name, out var state)) _states.Add(name, state = new FrameState(name, graph));
        return state;
    }

    private void FrameNodes(FrameState state, IEnumerable<string> subjects, JObject frame, Output output)
    {
        // Steps 2, 3
        var flags = FrameFlags.Of(frame, _options);
        var matches = subjects.Where(id => state.Graph.Find(id) is { } node && state.Matching.Matches(node, frame, flags.RequireAll))
            .Order(StringComparer.Ordinal).ToList();
        foreach (var id in matches)
        {
            if (output.Property is null && !output.IsEmbedded) ForgetEmbedded(); // each result at the top stands for itself
            FrameNode(state, id, frame, flags, output);
        }
    }

    private void ForgetEmbedded()
    {
        foreach (var state in _states.Values) state.Embedded.Clear();
    }

    // Step 4
    private void FrameNode(FrameState state, string id, JObject frame, FrameFlags flags, Output output)
    {
        var result = new JObject { [Keywords.Id] = id };
        if (output.IsEmbedded)
        {
            var isReference = flags.Embed == FrameEmbed.Never || state.Open.Contains(id) || (flags.Embed == FrameEmbed.Once && state.Embedded.ContainsKey(id));
            if (isReference)
            {
                output.Add(result);
                return;
            }
        }
        else if (state.Embedded.ContainsKey(id))
        {
            return;
        }
        if (++_depth > MaximumEmbedding)
        {
            throw new JsonLdException(JsonLdErrorCode.InvalidFrame, $"nodes embed each other more than {MaximumEmbedding} deep; \"@embed\": \"@never\" would stop them");
        }
        if (flags.Embed == FrameEmbed.Last) state.Unembed(id);
        state.Embedded[id] = result;
        var isOutermost = state.Open.Add(id);
        var node = state.Graph.Find(id)!;
        FrameGraph(state, id, frame, result);
        if (frame[Keywords.Included] is { } included) FrameNodes(state, state.Graph.ById.Keys, FramePattern.Of(included), new Output(result, Keywords.Included, IsEmbedded: false));
        FrameProperties(state, node, frame, flags, result);
        AddDefaults(frame, result);
        FrameReverse(state, id, frame, result);
        output.Add(result);
        if (isOutermost) state.Open.Remove(id);
        _depth--;
    }

    // Step 4.5: the node is the name of a graph too
    private void FrameGraph(FrameState state, string id, JObject frame, JObject result)
    {
        if (!_map.Graphs.TryGetValue(id, out var graph)) return;
        var inner = FramePattern.First(frame, Keywords.Graph);
        var isWanted = frame.ContainsKey(Keywords.Graph) ? id is not (MergedGraph or NodeMap.DefaultGraph) : state.Name != MergedGraph;
        if (isWanted) FrameNodes(StateOf(id, graph), graph.ById.Keys, inner ?? [], new Output(result, Keywords.Graph, IsEmbedded: false));
    }

    // Step 4.7
    private void FrameProperties(FrameState state, JObject node, JObject frame, FrameFlags flags, JObject result)
    {
        foreach (var entry in JsonTree.Properties(node, ordered: true))
        {
            if (entry.Name.StartsWith('@'))
            {
                if (entry.Name != Keywords.Graph) result[entry.Name] = entry.Value.DeepClone();
                continue;
            }
            if (flags.Explicit && !frame.ContainsKey(entry.Name)) continue;
            var pattern = frame.ContainsKey(entry.Name) ? FramePattern.First(frame, entry.Name) : flags.Implicit();
            foreach (var value in (JArray)entry.Value) FrameValue(state, (JObject)value, pattern, flags, new Output(result, entry.Name, IsEmbedded: true));
        }
    }

    // Step 4.7.4
    private void FrameValue(FrameState state, JObject value, JObject? pattern, FrameFlags flags, Output output)
    {
        if (value[Keywords.List] is JArray items)
        {
            var list = new JObject { [Keywords.List] = new JArray() };
            output.Add(list);
            var inner = pattern is null ? null : FramePattern.First(pattern, Keywords.List);
            foreach (var item in items) FrameItem(state, (JObject)item, inner ?? flags.Implicit(), new Output(list, Keywords.List, IsEmbedded: true));
        }
        else if (ObjectKind.IsReference(value))
        {
            if (pattern is not null) FrameNodes(state, [(string)value[Keywords.Id]!], FramePattern.Of(pattern), output);
        }
        else if (pattern is not null && FrameMatching.MatchesValue(pattern, value))
        {
            output.Add(value.DeepClone());
        }
    }

    private void FrameItem(FrameState state, JObject item, JObject pattern, Output output)
    {
        if (ObjectKind.IsReference(item)) FrameNodes(state, [(string)item[Keywords.Id]!], pattern, output);
        else output.Add(item.DeepClone());
    }

    // Step 4.7.5
    private void AddDefaults(JObject frame, JObject result)
    {
        foreach (var entry in JsonTree.Properties(frame, ordered: true))
        {
            var pattern = FramePattern.First(frame, entry.Name) ?? entry.Value as JObject;
            var isDefaultType = entry.Name == Keywords.Type && pattern?.ContainsKey(Keywords.Default) == true;
            if ((entry.Name.StartsWith('@') && !isDefaultType) || result.ContainsKey(entry.Name) || FrameFlags.OmitsDefault(pattern, _options)) continue;
            var value = pattern?[Keywords.Default]?.DeepClone() ?? Keywords.Null;
            result[entry.Name] = new JArray(new JObject { [Keywords.Preserve] = JsonTree.ToArray(value) });
        }
    }

    // Step 4.7.6
    private void FrameReverse(FrameState state, string id, JObject frame, JObject result)
    {
        if (frame[Keywords.Reverse] is not JObject reverse) return;
        foreach (var entry in JsonTree.Properties(reverse, ordered: true))
        {
            foreach (var referrer in state.Referrers(entry.Name, id).Order(StringComparer.Ordinal).ToList())
            {
                var values = JsonTree.ArrayAt(JsonTree.ObjectAt(result, Keywords.Reverse), entry.Name);
                FrameNodes(state, [referrer], FramePattern.Of(entry.Value), new Output(values, null, IsEmbedded: true));
            }
        }
    }

    /// <summary>Where framed nodes go: into an array, or under a property of an object.</summary>
    private readonly record struct Output(JContainer Parent, string? Property, bool IsEmbedded)
    {
        public void Add(JToken value)
        {
            if (Property is null) Parent.Add(value);
            else JsonTree.ArrayAt((JObject)Parent, Property).Add(value);
        }
    }
}
