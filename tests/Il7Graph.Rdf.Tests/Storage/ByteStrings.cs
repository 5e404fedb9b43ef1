using CsCheck;
using Il7Graph.Rdf.Storage;

namespace Il7Graph.Rdf.Tests.Storage;

/// <summary>Records for the tests of this folder: byte strings that are awkward to sort.</summary>
internal static class ByteStrings
{
    /// <summary>Few different bytes, zero among them, often after a long common start; empty ones and repeated ones come too.</summary>
    public static Gen<byte[]> Record { get; } =
        from shared in Gen.Int[0, 3]
        from tail in Gen.OneOf<byte>(0, 1, 0x7F, 0x80, 0xFF).Array[0, 12]
        select (byte[])[.. Enumerable.Repeat((byte)'p', shared * 8 + (shared & 1) * 3), .. tail];

    public static Gen<byte[][]> Records { get; } = Record.Array[0, 300];

    /// <summary>What sorting must give: each record once, in the order of the bytes.</summary>
    public static byte[][] Expected(IEnumerable<byte[]> records) => [.. new SortedSet<byte[]>(records, BytewiseOrder.Instance)];

    public static byte[][] ReadAll(RecordCursor cursor)
    {
        using (cursor)
        {
            var read = new List<byte[]>();
            while (cursor.MoveNext()) read.Add(cursor.Current.ToArray());
            return [.. read];
        }
    }

    /// <summary>The same records in the same order.</summary>
    public static bool AreEqual(byte[][] a, byte[][] b) =>
        a.Length == b.Length && a.Zip(b).All(pair => pair.First.AsSpan().SequenceEqual(pair.Second));

    private sealed class BytewiseOrder : IComparer<byte[]>
    {
        public static BytewiseOrder Instance { get; } = new();

        public int Compare(byte[]? x, byte[]? y) => x.AsSpan().SequenceCompareTo(y);
    }
}
