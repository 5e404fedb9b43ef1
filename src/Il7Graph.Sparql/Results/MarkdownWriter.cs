using System.Text;

namespace Il7Graph.Sparql.Results;

/// <summary>A table of GitHub Flavored Markdown.</summary>
internal sealed class MarkdownWriter(ResultsBuffer output, CellText text) : ISolutionSink
{
    public void Begin(IReadOnlyList<string> variables)
    {
        output.Write(Encoding.UTF8.GetBytes($"|{string.Concat(variables.Select(variable => $" {variable} |"))}\n"));
        output.Write(Encoding.UTF8.GetBytes($"|{string.Concat(variables.Select(_ => "---|"))}\n|"));
    }

    public void Add(ReadOnlySpan<byte> term)
    {
        // IRIs in angle brackets are links by themselves; what else Markdown would read as markup is escaped.
        var cell = text.Of(term);
        if (term.IsEmpty || term[0] != (byte)'<') cell = Escape(cell);
        output.Write(Encoding.UTF8.GetBytes($" {cell.Replace("|", "\\|", StringComparison.Ordinal)} |"));
    }

    public void EndRow() => output.Write("\n|"u8);

    public void End()
    {
        output.Write("\n"u8);
        output.Flush();
    }

    private static string Escape(string cell)
    {
        var escaped = new StringBuilder(cell.Length);
        foreach (var c in cell)
        {
            if (c is '\\' or '`' or '*' or '_' or '[' or ']' or '<' or '>' or '#') escaped.Append('\\');
            escaped.Append(c);
        }
        return escaped.ToString();
    }
}
