using System.Runtime.InteropServices;
using Il7Graph.Rdf.Storage.Sections;

namespace Il7Graph.Rdf.Storage.Quads;

/// <summary>Writes the rows of one permutation, which come sorted, each once.</summary>
internal sealed class PermutationWriter
{
    private readonly SectionTable _sections;
    private readonly QuadOrder _order;
    private readonly long _rows;
    private readonly KeyDirectoryWriter _directory;
    private readonly long[] _offsets;
    private readonly SectionStream? _packedRows;
    private readonly PackedColumnWriter[] _packed = [];
    private long _written;

    /// <param name="rows">How many there will be.</param>
    /// <param name="pack">True for packed columns, else raw ones.</param>
    /// <param name="directory">An empty one.</param>
    public PermutationWriter(SectionTable sections, QuadOrder order, long rows, bool pack, KeyDirectoryWriter directory)
    {
        (_sections, _order, _rows, _directory) = (sections, order, rows, directory);
        _offsets = new long[order.Positions.Length - 1];
        if (pack)
        {
            var stream = _packedRows = sections.Open(SectionKind.PackedRows, (uint)order);
            _packed = [.. _offsets.Select(_ => new PackedColumnWriter(stream))];
            return;
        }
        for (var i = 0; i < _offsets.Length; i++)
        {
            _offsets[i] = sections.Reserve(SectionKind.Column, DetailOf(order, i + 1), rows * sizeof(uint), rows);
        }
    }

    /// <summary>The detail of a column in the section table.</summary>
    public static uint DetailOf(QuadOrder order, int position) => (uint)order | ((uint)position << 8);

    /// <exception cref="ArgumentException">The columns have not one length and number, or the rows are out of order or too many.</exception>
    public void Append(ReadOnlySpan<uint> leading, ReadOnlySpan<uint> second, ReadOnlySpan<uint> third, ReadOnlySpan<uint> fourth)
    {
        if (second.Length != leading.Length || third.Length != leading.Length || fourth.Length != (_offsets.Length == 3 ? leading.Length : 0))
        {
            throw new ArgumentException("columns of different lengths");
        }
        if (leading.Length > _rows - _written) throw new ArgumentException("more rows than announced", nameof(leading));
        _directory.Append(leading);
        Append(0, second);
        Append(1, third);
        if (!fourth.IsEmpty) Append(2, fourth);
        _written += leading.Length;
    }

    /// <exception cref="InvalidOperationException">There were fewer rows than announced.</exception>
    public void Complete()
    {
        if (_written != _rows) throw new InvalidOperationException($"{_written} rows of {_order} instead of {_rows}");
        if (_packedRows is not null)
        {
            foreach (var column in _packed) column.Complete();
            _packedRows.Write(stackalloc byte[PackedBlock.Padding]);
            _packedRows.Close(_rows);
            for (var i = 0; i < _packed.Length; i++) _sections.Add(SectionKind.ColumnBlocks, DetailOf(_order, i + 1), _packed[i].Blocks);
        }
        _directory.Complete(_sections, _order);
    }

    private void Append(int column, ReadOnlySpan<uint> ids)
    {
        if (_packedRows is not null) _packed[column].Append(ids);
        else _sections.Output.Write(_offsets[column] + (_written * sizeof(uint)), MemoryMarshal.AsBytes(ids));
    }
}
