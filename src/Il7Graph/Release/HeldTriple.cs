using Il7Graph.Formats;
using Il7Graph.Rdf.Storage;

namespace Il7Graph.Release;

/// <summary>The last triple read, kept back until it is known whether a reifier follows.</summary>
internal sealed class HeldTriple
{
    private byte[] _subject = [];
    private byte[] _predicate = [];
    private byte[] _object = [];
    private bool _isWritten = true;

    public bool Is(SortedTriples triples) => triples.Subject.SequenceEqual(_subject) && triples.Predicate.SequenceEqual(_predicate)
        && triples.Object.SequenceEqual(_object);

    public void Hold(SortedTriples triples, bool isWritten)
    {
        _subject = Copy(_subject, triples.Subject);
        _predicate = Copy(_predicate, triples.Predicate);
        _object = Copy(_object, triples.Object);
        _isWritten = isWritten;
    }

    /// <summary>Writes the triple if it has not been written.</summary>
    public void Write(IRdfWriter writer)
    {
        if (!_isWritten) writer.Add(_subject, _predicate, _object, []);
        _isWritten = true;
    }

    private static byte[] Copy(byte[] old, ReadOnlySpan<byte> term) => term.SequenceEqual(old) ? old : term.ToArray();
}
