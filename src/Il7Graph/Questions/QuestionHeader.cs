using System.Collections.Immutable;

namespace Il7Graph.Questions;

/// <summary>The comments at the top of a question: lines <c>#title:</c>, <c>#description:</c> and <c>#keywords:</c> (docs/querying.md). A key
/// that comes again continues its text; other comments are just that.</summary>
internal sealed record QuestionHeader(string Title, string Description, ImmutableArray<string> Keywords, string Rest)
{
    /// <summary>Reads the comments and blank lines before the query.</summary>
    /// <param name="text">Lines end with LF.</param>
    public static QuestionHeader Read(string text)
    {
        var rest = text.AsSpan();
        var (title, description, keywords) = (new List<string>(), new List<string>(), new List<string>());
        while (!rest.IsEmpty)
        {
            var end = rest.IndexOf('\n');
            var line = (end < 0 ? rest : rest[..end]).Trim();
            if (!line.IsEmpty && line[0] != '#') break;
            Add(line, "#title:", title);
            Add(line, "#description:", description);
            Add(line, "#keywords:", keywords);
            rest = end < 0 ? [] : rest[(end + 1)..];
        }
        const StringSplitOptions Words = StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries;
        return new QuestionHeader(
            string.Join(' ', title), string.Join(' ', description),
            [.. keywords.SelectMany(line => line.Split(',', Words))], $"{rest.TrimEnd()}\n");
    }

    /// <summary>The keys without a text.</summary>
    public IEnumerable<string> Missing
    {
        get
        {
            if (Title.Length == 0) yield return "title";
            if (Description.Length == 0) yield return "description";
            if (Keywords.IsEmpty) yield return "keywords";
        }
    }

    private static void Add(ReadOnlySpan<char> line, string key, List<string> texts)
    {
        if (!line.StartsWith(key, StringComparison.Ordinal)) return;
        var text = line[key.Length..].Trim();
        if (!text.IsEmpty) texts.Add(text.ToString());
    }
}
