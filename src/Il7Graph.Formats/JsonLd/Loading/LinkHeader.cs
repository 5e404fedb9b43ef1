namespace Il7Graph.Formats.JsonLd.Loading;

/// <summary>One link of a <c>Link</c> header (RFC 8288 §3): where it leads and what it is.</summary>
internal sealed record LinkHeader(string Target, string Relation, string? Type)
{
    /// <summary>The links of a header in their order; what is no link ends the reading.</summary>
    public static IEnumerable<LinkHeader> Parse(string header)
    {
        var at = 0;
        while (true)
        {
            SkipTo(header, ref at, " \t,");
            if (at >= header.Length || header[at] != '<') yield break;
            var close = header.IndexOf('>', at);
            if (close < 0) yield break;
            var target = header[(at + 1)..close];
            at = close + 1;
            var parameters = Parameters(header, ref at);
            yield return new LinkHeader(target, parameters.GetValueOrDefault("rel") ?? "", parameters.GetValueOrDefault("type"));
        }
    }

    /// <summary>True if <paramref name="relation"/> is among the relations of the link.</summary>
    public bool Is(string relation) =>
        Relation.Split(' ', StringSplitOptions.RemoveEmptyEntries).Contains(relation, StringComparer.OrdinalIgnoreCase);

    // link-param = token BWS [ "=" BWS ( token / quoted-string ) ], parted by ";"
    private static Dictionary<string, string> Parameters(string header, ref int at)
    {
        var parameters = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        while (true)
        {
            SkipTo(header, ref at, " \t");
            if (at >= header.Length || header[at] != ';') return parameters;
            at++;
            SkipTo(header, ref at, " \t");
            var name = Token(header, ref at);
            SkipTo(header, ref at, " \t");
            var value = "";
            if (at < header.Length && header[at] == '=')
            {
                at++;
                SkipTo(header, ref at, " \t");
                value = at < header.Length && header[at] == '"' ? Quoted(header, ref at) : Token(header, ref at);
            }
            parameters.TryAdd(name, value); // RFC 8288 §3.3: a second one counts for nothing
        }
    }

    private static string Token(string header, ref int at)
    {
        var start = at;
        while (at < header.Length && !" \t;,=\"".Contains(header[at], StringComparison.Ordinal)) at++;
        return header[start..at];
    }

    private static string Quoted(string header, ref int at)
    {
        var value = new System.Text.StringBuilder();
        for (at++; at < header.Length && header[at] != '"'; at++)
        {
            if (header[at] == '\\' && at + 1 < header.Length) at++;
            value.Append(header[at]);
        }
        at++;
        return value.ToString();
    }

    private static void SkipTo(string header, ref int at, string skipped)
    {
        while (at < header.Length && skipped.Contains(header[at], StringComparison.Ordinal)) at++;
    }
}
