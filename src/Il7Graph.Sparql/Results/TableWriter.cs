using Il7Graph.Rdf;
using System.Globalization;
using System.Text;

namespace Il7Graph.Sparql.Results;

/// <summary>Columns for a terminal, under a head and a line. Holds all rows until the end.</summary>
internal sealed class TableWriter(OutputBuffer output, CellText text) : ISolutionSink
{
    private readonly List<string[]> _rows = [];
    private string[] _row = [];
    private int _column;

    public void Begin(IReadOnlyList<string> variables)
    {
        _rows.Add([.. variables]);
        _row = new string[variables.Count];
    }

    public void Add(ReadOnlySpan<byte> term) => _row[_column++] = text.Of(term);

    public void EndRow()
    {
        _rows.Add(_row);
        _row = new string[_row.Length];
        _column = 0;
    }

    public void End()
    {
        var widths = Enumerable.Range(0, _row.Length).Select(column => _rows.Max(row => WidthOf(row[column]))).ToArray();
        for (var i = 0; i < _rows.Count; i++)
        {
            var cells = _rows[i].Select((cell, column) => cell + new string(' ', widths[column] - WidthOf(cell)));
            Line(string.Join("  ", cells).TrimEnd());
            if (i == 0) Line(string.Join("  ", widths.Select(width => new string('-', width))));
        }
        output.Flush();
    }

    private void Line(string line)
    {
        output.Write(Encoding.UTF8.GetBytes(line));
        output.Write("\n"u8);
    }

    /// <summary>How many characters a terminal shows.</summary>
    private static int WidthOf(string cell) => Ascii.IsValid(cell) ? cell.Length : new StringInfo(cell).LengthInTextElements;
}
