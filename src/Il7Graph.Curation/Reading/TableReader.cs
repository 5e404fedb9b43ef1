using Il7Graph.Diagnostics;

namespace Il7Graph.Curation.Reading;

/// <summary>Reads a tab-separated table row by row: a header with the names of the columns in any order, a row a line. There is no
/// quoting: a cell holds what it shows.</summary>
internal sealed class TableReader
{
    private readonly LineReader _lines;
    private readonly string _file;
    private readonly TableLayout _layout;
    private readonly DiagnosticBag _diagnostics;
    private readonly StringPool _pool;

    public TableReader(Stream input, string file, TableLayout layout, StringPool pool, DiagnosticBag diagnostics)
    {
        (_file, _layout, _pool, _diagnostics) = (file, layout, pool, diagnostics);
        _lines = new LineReader(input, file, diagnostics);
    }

    /// <summary>The rows that are whole; the same object each time. None if the header lacks a column that must be there.</summary>
    public IEnumerable<RawRow> Read()
    {
        var any = _lines.MoveNext();
        if (_lines.Number == 0 || (any && _lines.Number == 1 && _lines.Line.IsEmpty))
        {
            _diagnostics.Report(CurationDiagnostics.EmptyFile, new SourceSpan(_file, 1, 1, 0));
            yield break;
        }
        if (!any || _lines.Number > 1) yield break; // the header was reported as unreadable: its rows mean nothing
        if (ReadHeader(_lines.Line.Span) is not { } positions) yield break;
        var row = new TableRow(_layout, _file, positions.ByColumn, _pool, _diagnostics);
        while (_lines.MoveNext())
        {
            if (_lines.Line.IsEmpty)
            {
                _diagnostics.Report(CurationDiagnostics.BlankLine, new SourceSpan(_file, _lines.Number, 1, 0));
                continue;
            }
            var cells = row.Take(_lines.Line, _lines.Number);
            if (cells == positions.Count) yield return row;
            else _diagnostics.Report(CurationDiagnostics.WrongCellCount, row.Span, cells, positions.Count);
        }
    }

    /// <summary>The cell that each column is in, -1 for those not there; null if one is missing that must be there.</summary>
    private (int[] ByColumn, int Count)? ReadHeader(ReadOnlySpan<char> header)
    {
        var byColumn = new int[_layout.Columns.Length];
        Array.Fill(byColumn, -1);
        var count = 0;
        foreach (var range in header.Split('\t'))
        {
            var name = header[range].ToString();
            var span = new SourceSpan(_file, _lines.Number, range.Start.Value + 1, name.Length);
            var trimmed = name.Trim();
            if (trimmed.Length != name.Length) _diagnostics.Report(CurationDiagnostics.SurroundingSpace, span, trimmed);
            var column = _layout.IndexOf(trimmed);
            if (column < 0) ReportUnknown(trimmed, span);
            else if (byColumn[column] >= 0) _diagnostics.Report(CurationDiagnostics.DuplicateColumn, span, trimmed);
            else byColumn[column] = count;
            count++;
        }
        var complete = true;
        for (var i = 0; i < byColumn.Length; i++)
        {
            if (!_layout.Columns[i].IsRequired || byColumn[i] >= 0) continue;
            complete = false;
            _diagnostics.Report(
                CurationDiagnostics.MissingColumn, new SourceSpan(_file, _lines.Number, 1, header.Length), _layout.Columns[i].Name);
        }
        return complete ? (byColumn, count) : null;
    }

    private void ReportUnknown(string name, SourceSpan span)
    {
        var diagnostic = Diagnostic.Of(CurationDiagnostics.UnknownColumn, span, name);
        var near = Suggestion.For(name, _layout.Columns.Select(column => column.Name));
        _diagnostics.Add(near is null ? diagnostic : diagnostic with { Help = $"did you mean {near}?" });
    }
}
