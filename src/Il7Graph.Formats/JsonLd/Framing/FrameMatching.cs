using Il7Graph.Formats.JsonLd.Flattening;
using Il7Graph.Formats.JsonLd.Json;
using Newtonsoft.Json.Linq;

namespace Il7Graph.Formats.JsonLd.Framing;

/// <summary>Frame matching, value matching and node matching (JSON-LD 1.1 Framing §4.3.3 to §4.3.5).</summary>
/// <param name="graph">The graph that references in it lead to.</param>
internal sealed class FrameMatching(GraphNodes graph)
{
    /// <summary>What a property of a frame says about a node.</summary>
    private enum Verdict
    {
        /// <summary>Nothing.</summary>
        Indifferent,
        Match,
        NoMatch,

        /// <summary>The node is out, whatever else matches.</summary>
        Exclusion,
    }

    /// <summary>True if a node is one that the frame is about.</summary>
    public bool Matches(JObject node, JObject frame, bool requireAll)
    {
        var isWildcard = true;
        var matchesSome = false;
        foreach (var entry in frame.Properties())
        {
            if (entry.Name is Keywords.Id)
            {
                if (!requireAll) return MatchesId(node, entry);
            }
            else if (entry.Name.StartsWith('@') && entry.Name != Keywords.Type)
            {
                continue;
            }
            else
            {
                isWildcard = false;
            }
            var verdict = VerdictOf(node, frame, entry, requireAll);
            if (entry.Name == Keywords.Type && !requireAll) return verdict == Verdict.Match;
            if (verdict == Verdict.Exclusion || (verdict == Verdict.NoMatch && requireAll)) return false;
            matchesSome |= verdict == Verdict.Match;
        }
        return isWildcard || matchesSome;
    }

    private Verdict VerdictOf(JObject node, JObject frame, JProperty entry, bool requireAll) => entry.Name switch
    {
        Keywords.Id => MatchesId(node, entry) ? Verdict.Match : Verdict.NoMatch,
        Keywords.Type => MatchesType(node, entry) ? Verdict.Match : Verdict.NoMatch,
        _ => PropertyVerdict(node, frame, entry.Name, requireAll),
    };

    private static bool MatchesId(JObject node, JProperty entry)
    {
        var ids = entry.Value as JArray ?? [entry.Value.DeepClone()];
        return ids.Count > 0 && (FramePattern.IsWildcard(ids[0]) || ids.Any(id => JsonTree.Text(id) == JsonTree.Text(node[Keywords.Id])));
    }

    private static bool MatchesType(JObject node, JProperty entry)
    {
        var types = FramePattern.Values(node, Keywords.Type);
        var wanted = FramePattern.Values((JObject)entry.Parent!, Keywords.Type);
        if (wanted.Count == 0) return types.Count == 0;
        if (wanted.Count == 1 && FramePattern.IsWildcard(wanted[0])) return types.Count > 0;
        return wanted.Any(type => type is JObject map ? map.ContainsKey(Keywords.Default) : types.Any(other => JsonTree.Text(other) == JsonTree.Text(type)));
    }

    private Verdict PropertyVerdict(JObject node, JObject frame, string property, bool requireAll)
    {
        var values = FramePattern.Values(node, property);
        var pattern = FramePattern.First(frame, property);
        if (pattern is null) return values.Count == 0 ? Verdict.Match : Verdict.Exclusion; // [] asks for the absence of the property
        if (values.Count == 0 && pattern.ContainsKey(Keywords.Default)) return Verdict.Indifferent;
        return MatchesAny(values, pattern, requireAll) ? Verdict.Match : Verdict.NoMatch;
    }

    private bool MatchesAny(IReadOnlyList<JToken> values, JObject pattern, bool requireAll)
    {
        if (ObjectKind.IsList(pattern)) return MatchesList(values.Count == 0 ? null : values[0], FramePattern.First(pattern, Keywords.List), requireAll);
        if (ObjectKind.IsValue(pattern)) return values.Any(value => ObjectKind.IsValue(value) && MatchesValue(pattern, (JObject)value));
        return ObjectKind.IsReference(pattern) ? values.Any(value => MatchesNode(pattern, value, requireAll)) : values.Count > 0;
    }

    private bool MatchesList(JToken? value, JObject? pattern, bool requireAll)
    {
        if (value is not JObject list || !ObjectKind.IsList(list) || pattern is null) return false;
        var items = FramePattern.Values(list, Keywords.List);
        return ObjectKind.IsValue(pattern)
            ? items.Any(item => ObjectKind.IsValue(item) && MatchesValue(pattern, (JObject)item))
            : items.Any(item => MatchesNode(pattern, item, requireAll));
    }

    /// <summary>Node matching (§4.3.5): whether a reference leads to a node that matches.</summary>
    private bool MatchesNode(JObject pattern, JToken value, bool requireAll) =>
        JsonTree.Text((value as JObject)?[Keywords.Id]) is { } id && graph.Find(id) is { } node && Matches(node, pattern, requireAll);

    /// <summary>Value matching (§4.3.4).</summary>
    public static bool MatchesValue(JObject pattern, JObject value) =>
        IsEmptyPattern(pattern)
        || (MatchesPart(pattern, value, Keywords.Value, isOptional: false)
            && MatchesPart(pattern, value, Keywords.Type, isOptional: true)
            && MatchesPart(pattern, value, Keywords.Language, isOptional: true)
            && (!pattern.ContainsKey(Keywords.Direction) || MatchesPart(pattern, value, Keywords.Direction, isOptional: true)));

    private static bool IsEmptyPattern(JObject pattern) =>
        !pattern.ContainsKey(Keywords.Value) && !pattern.ContainsKey(Keywords.Type) && !pattern.ContainsKey(Keywords.Language);

    private static bool MatchesPart(JObject pattern, JObject value, string keyword, bool isOptional)
    {
        var wanted = FramePattern.Values(pattern, keyword);
        if (value[keyword] is not { } part) return isOptional && wanted.Count == 0;
        return wanted.Any(candidate => FramePattern.IsWildcard(candidate) || IsSame(candidate, part, keyword));
    }

    private static bool IsSame(JToken candidate, JToken part, string keyword) => keyword == Keywords.Language
        ? string.Equals(JsonTree.Text(candidate), JsonTree.Text(part), StringComparison.OrdinalIgnoreCase)
        : JToken.DeepEquals(candidate, part);
}
