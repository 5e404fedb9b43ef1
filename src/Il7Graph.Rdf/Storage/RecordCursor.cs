namespace Il7Graph.Rdf.Storage;

/// <summary>Reads records in ascending order of their bytes.</summary>
public abstract class RecordCursor : IDisposable
{
    /// <summary>The record at the cursor; valid until the next <see cref="MoveNext"/>.</summary>
    public abstract ReadOnlySpan<byte> Current { get; }

    /// <summary>Goes to the next record; false at the end.</summary>
    public abstract bool MoveNext();

    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing)
    {
    }
}
