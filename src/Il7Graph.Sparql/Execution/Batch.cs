namespace Il7Graph.Sparql.Execution;

/// <summary>Some rows, column by column: an id for each row. Belongs to the operator that made it and is valid until that is asked for the
/// next.</summary>
internal sealed class Batch
{
    /// <summary>The most rows of a batch.</summary>
    public const int Capacity = 2048;

    public Batch(int columns)
    {
        Columns = new uint[columns][];
        for (var i = 0; i < columns; i++) Columns[i] = new uint[Capacity];
    }

    /// <summary>A batch of columns of others.</summary>
    public Batch(uint[][] columns) => Columns = columns;

    public uint[][] Columns { get; }

    public int Count { get; set; }

    public ReadOnlySpan<uint> this[int column] => Columns[column].AsSpan(0, Count);
}
