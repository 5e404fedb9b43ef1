using Il7Graph.Diagnostics;

namespace Il7Graph.Curation.Reading;

/// <summary>A row of a table: the line and where its cells begin.</summary>
internal sealed class TableRow(TableLayout layout, string file, int[] cellByColumn, StringPool pool, DiagnosticBag diagnostics)
    : RawRow(layout)
{
    private readonly int _lastCell = cellByColumn.Max();
    private ReadOnlyMemory<char> _line;
    private readonly int[] _places = new int[layout.Columns.Length];
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
        if (cells > _lastCell) Fetch();
        return cells;
    }

    /// <summary>Finds where the pool keeps the cells, and has that fetched for all of them at once.</summary>
    private void Fetch()
    {
        for (var column = 0; column < _places.Length; column++)
        {
            var (start, length) = Cell(column);
            _places[column] = length == 0 || Layout.Columns[column].IsOwn ? StringPool.None : StringPool.PlaceOf(_line.Span.Slice(start, length));
            if (_places[column] != StringPool.None) pool.FetchPlace(_places[column]);
        }
        foreach (var place in _places)
        {
            if (place != StringPool.None) pool.FetchString(place);
        }
    }

    public override SourcedText? Text(int column)
    {
        var (start, length) = Cell(column);
        return length == 0 ? null : Value(start, length, column);
    }

    public override void List(int column, List<SourcedText> values)
    {
        var (start, length) = Cell(column);
        if (length == 0) return;
        var cell = _line.Span.Slice(start, length);
        foreach (var range in cell.Split('|'))
        {
            var (offset, count) = range.GetOffsetAndLength(cell.Length);
            if (Value(start + offset, count, column) is { } value) values.Add(value);
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
    private SourcedText? Value(int start, int length, int column)
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
        var place = trimmed.Length == Cell(column).Length ? _places[column] : StringPool.PlaceOf(trimmed);
        return new SourcedText(pool.Get(trimmed, place), new SourceSpan(file, _number, start + 1, trimmed.Length));
    }
}
