using System.Text;
using Il7Graph.Diagnostics;
using Il7Graph.Rdf;

namespace Il7Graph.Sparql.Results;

/// <summary>SPARQL 1.1 Query Results CSV. The format does not say what kind of term a cell is: each is read as a string, but for an empty
/// cell without quotes, which is unbound.</summary>
internal sealed class CsvResultsReader(TextReader text, string file, ISolutionSink sink)
{
    private readonly StringBuilder _cell = new();
    private int _line = 1;

    public void Read()
    {
        var start = _line;
        var head = Record() ?? throw ResultsFailure.Of(SparqlDiagnostics.UnexpectedResults, SourceSpan.WholeFile(file), "a line of variables", "nothing");
        if (head is [{ Text: "" }]) head = [];
        var span = new SourceSpan(file, start, 1, 1);
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (name, _) in head)
        {
            if (!names.Add(name)) throw ResultsFailure.Of(SparqlDiagnostics.DuplicateVariable, span, name, "the head");
        }
        sink.Begin([.. head.Select(cell => cell.Text)]);
        var row = _line;
        while (Record() is { } cells)
        {
            if (head.Count == 0 && cells is [{ Text: "" }]) cells = [];
            if (cells.Count != head.Count) throw ResultsFailure.Of(SparqlDiagnostics.WrongCellCount, new SourceSpan(file, row, 1, 1), cells.Count, head.Count);
            foreach (var (value, isQuoted) in cells)
            {
                sink.Add(value.Length == 0 && !isQuoted ? [] : TermEncoding.Encode(Literal.FromString(value)));
            }
            sink.EndRow();
            row = _line;
        }
        sink.End();
    }

    /// <summary>The cells up to the end of the line; null at the end of the text.</summary>
    private List<(string Text, bool IsQuoted)>? Record()
    {
        if (text.Peek() < 0) return null;
        var cells = new List<(string, bool)>();
        while (true)
        {
            cells.Add(Cell());
            var next = text.Read();
            if (next == ',') continue;
            if (next == '\r' && text.Peek() == '\n') text.Read();
            _line++;
            return cells;
        }
    }

    private (string Text, bool IsQuoted) Cell()
    {
        _cell.Clear();
        var isQuoted = text.Peek() == '"';
        if (isQuoted) Quoted();
        while (text.Peek() is not (-1 or ',' or '\r' or '\n')) _cell.Append((char)text.Read());
        return (_cell.ToString(), isQuoted);
    }

    private void Quoted()
    {
        var start = _line;
        text.Read();
        while (true)
        {
            var c = text.Read();
            if (c < 0) throw ResultsFailure.Of(SparqlDiagnostics.UnexpectedResults, new SourceSpan(file, start, 1, 1), "a quote that closes the cell", "the end of the text");
            if (c == '\n') _line++;
            if (c == '"')
            {
                if (text.Peek() != '"') return;
                text.Read();
            }
            _cell.Append((char)c);
        }
    }
}
