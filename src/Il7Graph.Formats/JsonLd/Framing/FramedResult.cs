using Il7Graph.Formats.JsonLd.Json;
using Newtonsoft.Json.Linq;

namespace Il7Graph.Formats.JsonLd.Framing;

/// <summary>The last steps of framing (JSON-LD 1.1 Framing §5.1, frame()): the marks that it left in its result are made good.</summary>
internal static class FramedResult
{
    /// <summary>Takes away the identifiers of blank nodes that are mentioned once only.</summary>
    public static void PruneBlankNodes(JArray result)
    {
        var mentions = BlankNodes(result).ToList();
        var counts = mentions.CountBy(mention => (string)mention!, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        foreach (var mention in mentions)
        {
            if (counts[(string)mention!] == 1 && mention.Parent is JProperty { Name: Keywords.Id } id) id.Remove();
        }
    }

    /// <summary>Puts the values that <c>@preserve</c> has kept in its place.</summary>
    public static void RestorePreserved(JArray result)
    {
        var preserved = result.Descendants().OfType<JProperty>().Where(property => property.Name == Keywords.Preserve).ToList();
        foreach (var property in preserved)
        {
            if (property.Value is JArray { Count: > 0 } kept) property.Parent!.Replace(JsonTree.TakeItems(kept)[0]);
            else property.Parent!.Remove();
        }
    }

    /// <summary>Makes null of <c>@null</c>; an array that would have nothing else is empty.</summary>
    public static void RestoreNulls(JObject result)
    {
        var nulls = result.Descendants().Where(token => JsonTree.Text(token) == Keywords.Null).ToList();
        foreach (var token in nulls)
        {
            if (token.Parent is JArray { Count: 1 } array) array.Clear();
            else token.Replace(JValue.CreateNull());
        }
    }

    /// <summary>The strings that are blank node identifiers, texts of value objects excepted.</summary>
    private static IEnumerable<JToken> BlankNodes(JToken root)
    {
        var pending = new Stack<JToken>([root]);
        while (pending.TryPop(out var token))
        {
            if (token is JProperty { Name: Keywords.Value }) continue;
            if (token is JContainer container)
            {
                foreach (var child in container.Children()) pending.Push(child);
            }
            else if (JsonTree.Text(token)?.StartsWith("_:", StringComparison.Ordinal) == true)
            {
                yield return token;
            }
        }
    }
}
