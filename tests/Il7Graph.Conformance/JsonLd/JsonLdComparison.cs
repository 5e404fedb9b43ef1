using Il7Graph.Formats.JsonLd;
using Il7Graph.Rdf.Comparison;
using Newtonsoft.Json.Linq;

namespace Il7Graph.Conformance.JsonLd;

/// <summary>"JSON-LD object comparison" of the suites: the order of arrays counts under <c>@list</c> only, and blank nodes may be called
/// otherwise.</summary>
internal static class JsonLdComparison
{
    private const string Blank = "_:";

    public static bool AreEqual(JToken a, JToken b) => AreEqual(a, b, isList: false, ignoresLabels: false) || AreEqualButForLabels(a, b);

    /// <summary>True if the two are equal without the labels, and their labels can be mapped on each other.</summary>
    private static bool AreEqualButForLabels(JToken a, JToken b) =>
        a.ToString().Contains(Blank, StringComparison.Ordinal)
        && AreEqual(a, b, isList: false, ignoresLabels: true)
        && DatasetIsomorphism.AreIsomorphic(JsonLdProcessor.ToRdf(a), JsonLdProcessor.ToRdf(b));

    private static bool AreEqual(JToken a, JToken b, bool isList, bool ignoresLabels) => (a, b) switch
    {
        (JObject one, JObject other) => one.Count == other.Count && one.Properties().All(property =>
            FindMember(other, property.Name, ignoresLabels) is { } value && AreEqual(property.Value, value, property.Name == "@list", ignoresLabels)),
        (JArray one, JArray other) when isList => one.Count == other.Count && one.Zip(other).All(pair => AreEqual(pair.First, pair.Second, false, ignoresLabels)),
        (JArray one, JArray other) => AreEqualSets(one, other, ignoresLabels),
        (JValue { Type: JTokenType.Integer or JTokenType.Float } one, JValue { Type: JTokenType.Integer or JTokenType.Float } other) =>
            (double)one == (double)other,
        (JValue { Type: JTokenType.String } one, JValue { Type: JTokenType.String } other) when ignoresLabels => Mask((string)one!) == Mask((string)other!),
        _ => JToken.DeepEquals(a, b),
    };

    private static JToken? FindMember(JObject map, string name, bool ignoresLabels) => map[name]
        ?? (ignoresLabels && Mask(name) == Blank ? map.Properties().FirstOrDefault(property => Mask(property.Name) == Blank)?.Value : null);

    private static bool AreEqualSets(JArray a, JArray b, bool ignoresLabels)
    {
        if (a.Count != b.Count) return false;
        var rest = b.ToList();
        foreach (var item in a)
        {
            var match = rest.FindIndex(other => AreEqual(item, other, false, ignoresLabels));
            if (match < 0) return false;
            rest.RemoveAt(match);
        }
        return true;
    }

    private static string Mask(string text) => text.StartsWith(Blank, StringComparison.Ordinal) ? Blank : text;
}
