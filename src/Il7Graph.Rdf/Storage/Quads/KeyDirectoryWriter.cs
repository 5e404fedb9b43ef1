using System.Runtime.InteropServices;
using Il7Graph.Rdf.Storage.Sections;
using Il7Graph.Rdf.Storage.Terms;

namespace Il7Graph.Rdf.Storage.Quads;

/// <summary>Notes where the runs of the leading ids start, and writes the directory in its smaller form.</summary>
internal sealed class KeyDirectoryWriter
{
    private readonly List<uint> _ids = [];
    private readonly List<uint> _starts = [];

    /// <summary>The starts above 4 G, which follow those below.</summary>
    private readonly List<long> _longStarts = [];

    private long _rows;

    /// <param name="leading">The leading ids of the next rows, ascending.</param>
    public void Append(ReadOnlySpan<uint> leading)
    {
        var last = _ids.Count == 0 ? TermTable.None : _ids[^1];
        for (var i = 0; i < leading.Length; i++)
        {
            if (leading[i] == last) continue;
            if (last != TermTable.None && leading[i] < last) throw new ArgumentException("rows out of order", nameof(leading));
            last = leading[i];
            _ids.Add(last);
            AddStart(_rows + i);
        }
        _rows += leading.Length;
    }

    /// <summary>Writes the directory. The lists keep their memory for that of the next permutation.</summary>
    public void Complete(SectionTable sections, QuadOrder order)
    {
        Write(sections, order);
        _ids.Clear();
        _starts.Clear();
        _longStarts.Clear();
        _rows = 0;
    }

    private void Write(SectionTable sections, QuadOrder order)
    {
        if (_ids.Count == 0)
        {
            sections.Add<uint>(SectionKind.DirectoryStarts, (uint)order, stackalloc uint[1]);
            return;
        }
        AddStart(_rows);
        var span = (long)_ids[^1] - _ids[0] + 1;
        var isDense = span <= 2L * _ids.Count && span < Array.MaxLength / sizeof(long);
        if (!isDense) sections.Add<uint>(SectionKind.DirectoryIds, (uint)order, CollectionsMarshal.AsSpan(_ids));
        var number = isDense ? _ids[0] : 0;
        if (_longStarts.Count > 0) Write<long>((long[])[.. _starts.Select(start => (long)start), .. _longStarts]);
        else Write<uint>(CollectionsMarshal.AsSpan(_starts));

        void Write<T>(ReadOnlySpan<T> starts)
            where T : unmanaged => sections.Add(SectionKind.DirectoryStarts, (uint)order, isDense ? Dense(starts, (int)span) : starts, number: number);
    }

    private void AddStart(long row)
    {
        if (row <= uint.MaxValue) _starts.Add((uint)row);
        else _longStarts.Add(row);
    }

    /// <summary>A start for each id between: that of the next that leads.</summary>
    private T[] Dense<T>(ReadOnlySpan<T> starts, int span)
        where T : unmanaged
    {
        var dense = GC.AllocateUninitializedArray<T>(span + 1);
        var next = 0;
        for (var i = 0; i <= span; i++)
        {
            if (next < _ids.Count && _ids[next] < _ids[0] + (long)i) next++;
            dense[i] = starts[next];
        }
        return dense;
    }
}
