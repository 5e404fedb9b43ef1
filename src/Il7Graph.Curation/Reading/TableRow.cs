using Il7Graph.Diagnostics;

namespace Il7Graph.Curation.Reading;

/// <summary>A row of a table: the line and where its cells begin.</summary>
internal sealed class TableRow(TableLayout layout, string file, int[] cellByColumn, StringPool pool, DiagnosticBag diagnostics)
    : RawRow(layout)
{
    private ReadOnlyMemory<char> _line;
    private int[] _starts = new int[32];
    private int _number;
    private bool _isBroken;

    public override SourceSpan Span => new(file, _number, 1, _line.Length);

    public override bool IsBroken => _isBroken;

    /// <summary>Takes the next line.</summary>
    /// <returns>The number of its cells.</returns>
    public int Take(ReadOnlyMemory<char> line, int number)
    {
        (_line, _number, _isBroken) = (line, number, false);
        var cells = 0;
        var start = 0;
        var text = line.Span;
        while (true)
        {
            if (cells + 1 >= _starts.Length) Array.Resize(ref _starts, 2 * _starts.Length);
            _starts[cells++] = start;
            var length = text[start..].IndexOf('\t');
            if (length < 0) break;
            start += length + 1;
        }
        _starts[cells] = text.Length + 1;
        return cells;
    }

    public override SourcedText? Text(int column)
    {
        var (start, length) = Cell(column);
        return length == 0 ? null : Value(start, length, Layout.Columns[column].IsOwn);
    }

    public override void List(int column, List<SourcedText> values)
    {
        var (start, length) = Cell(column);
        if (length == 0) return;
        var cell = _line.Span.Slice(start, length);
        foreach (var range in cell.Split('|'))
        {
            var (offset, count) = range.GetOffsetAndLength(cell.Length);
            if (Value(start + offset, count, isOwn: false) is { } value) values.Add(value);
            else
            {
                _isBroken = true;
                diagnostics.Report(
                    CurationDiagnostics.EmptyListMember, new SourceSpan(file, _number, start + offset + 1, count), Layout.Columns[column].Name);
            }
        }
    }

    public override SourceSpan PlaceOf(int column)
    {
        var (start, length) = Cell(column);
        return cellByColumn[column] < 0 ? Span : new SourceSpan(file, _number, start + 1, length);
    }

    private (int Start, int Length) Cell(int column)
    {
        var cell = cellByColumn[column];
        return cell < 0 ? (0, 0) : (_starts[cell], _starts[cell + 1] - _starts[cell] - 1);
    }

    /// <summary>A value without the space around it; null if nothing is left.</summary>
    private SourcedText? Value(int start, int length, bool isOwn)
    {
        var raw = _line.Span.Slice(start, length);
        var trimmed = raw.Trim();
        if (trimmed.Length != raw.Length)
        {
            diagnostics.Report(
                CurationDiagnostics.SurroundingSpace, new SourceSpan(file, _number, start + 1, length), trimmed.ToString());
            start += raw.Length - raw.TrimStart().Length;
        }
        if (trimmed.IsEmpty) return null;
        return new SourcedText(isOwn ? trimmed.ToString() : pool.Get(trimmed), new SourceSpan(file, _number, start + 1, trimmed.Length));
    }
}
