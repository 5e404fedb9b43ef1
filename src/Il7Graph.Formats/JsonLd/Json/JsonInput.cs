using Newtonsoft.Json.Linq;

namespace Il7Graph.Formats.JsonLd.Json;

/// <summary>Looks over a tree that a caller made, before the algorithms walk it.</summary>
internal static class JsonInput
{
    /// <exception cref="ArgumentException">It holds what JSON has not: a date, a comment, bytes.</exception>
    /// <exception cref="JsonLdException">It is deeper than <see cref="JsonLdOptions.MaximumDepth"/>.</exception>
    public static JToken Checked(JToken token, string name)
    {
        ArgumentNullException.ThrowIfNull(token, name);
        var pending = new Stack<(JToken Token, int Depth)>([(token, 1)]);
        while (pending.TryPop(out var next))
        {
            if (next.Token is JContainer container)
            {
                if (next.Depth > JsonLdOptions.MaximumDepth)
                {
                    throw new JsonLdException(JsonLdErrorCode.LoadingDocumentFailed, $"more than {JsonLdOptions.MaximumDepth} levels of arrays and objects", next.Token);
                }
                var depth = next.Token is JProperty ? next.Depth : next.Depth + 1;
                foreach (var child in container.Children()) pending.Push((child, depth));
            }
            else if (!JsonTree.IsScalar(next.Token) && next.Token.Type != JTokenType.Null)
            {
                throw new ArgumentException($"a token of {next.Token.Type} is not JSON: read the text with JsonLdProcessor.Parse, or with DateParseHandling.None", name);
            }
        }
        return token;
    }
}
