using System.Text;
using Il7Graph.Rdf;

namespace Il7Graph.Sparql.Results;

/// <summary>A table of GitHub Flavored Markdown.</summary>
internal sealed class MarkdownWriter(OutputBuffer output, CellText text) : ISolutionSink
{
    private bool _isFirst = true;

    public void Begin(IReadOnlyList<string> variables)
    {
        output.Write(Encoding.UTF8.GetBytes($"|{string.Concat(variables.Select(variable => $" {variable} |"))}\n"));
        output.Write(Encoding.UTF8.GetBytes($"|{string.Concat(variables.Select(_ => "---|"))}\n"));
    }

    public void Add(ReadOnlySpan<byte> term)
    {
        // IRIs in angle brackets are links by themselves; what else Markdown would read as markup is escaped.
        var cell = text.Of(term);
        if (!cell.StartsWith('<') || TermEncoding.KindOf(term) != TermKind.Iri) cell = Escape(cell);
        StartRow();
        output.Write(Encoding.UTF8.GetBytes($" {cell.Replace("|", "\\|", StringComparison.Ordinal)} |"));
    }

    public void EndRow()
    {
        StartRow();
        output.Write("\n"u8);
        _isFirst = true;
    }

    public void End() => output.Flush();

    private void StartRow()
    {
        if (_isFirst) output.Write("|"u8);
        _isFirst = false;
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
