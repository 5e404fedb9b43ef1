using System.Text;

namespace Il7Graph.Benchmarks.Generation;

/// <summary>Writes a table of tab-separated values row by row.</summary>
internal sealed class TableFile : IDisposable
{
    private readonly StreamWriter _writer;

    public TableFile(string directory, string name, params ReadOnlySpan<string> columns)
    {
        _writer = new StreamWriter(Path.Combine(directory, name), false, new UTF8Encoding(false), 1 << 16) { NewLine = "\n" };
        Row(columns);
    }

    public void Row(params ReadOnlySpan<string> cells)
    {
        for (var i = 0; i < cells.Length; i++)
        {
            if (i > 0) _writer.Write('\t');
            _writer.Write(cells[i]);
        }
        _writer.WriteLine();
    }

    public void Dispose() => _writer.Dispose();
}
