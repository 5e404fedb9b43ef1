using System.Buffers;
using Il7Graph.Rdf.Storage.Terms;

namespace Il7Graph.Rdf.Storage.Quads;

/// <summary>Compares terms of a dataset as their canonical N-Triples do, by their ids.</summary>
/// <remarks>Within IRIs, and within plain strings, the order of the ids is that of the texts. The canonical form differs from it where an
/// escape stands for a character, and where one text is the start of the other: then <c>&gt;</c> or <c>"</c> meets what the
/// other goes on with. Only then, and between other literals, the bytes are made and compared.</remarks>
/// <param name="blankRanks">The order of the blank nodes, by their ids; null for that of their labels.</param>
internal sealed class CanonicalComparer(TermTable terms, uint[]? blankRanks)
{
    private readonly uint _blankEnd = terms.Range(TermClass.BlankNode).End;
    private readonly uint _iriEnd = terms.Range(TermClass.Iri).End;
    private readonly uint _stringEnd = terms.Range(TermClass.String).End;
    private readonly uint _tripleStart = terms.Range(TermClass.TripleTerm).Start;
    private readonly ArrayBufferWriter<byte> _left = new();
    private readonly ArrayBufferWriter<byte> _right = new();

    public int Compare(uint left, uint right) =>
        left < right ? CompareAscending(left, right) : left > right ? -CompareAscending(right, left) : 0;

    /// <summary>Compares quads; a line without graph ends before another names one.</summary>
    public int Compare(IdQuad left, IdQuad right)
    {
        var order = Compare(left.Subject, right.Subject);
        if (order == 0) order = Compare(left.Predicate, right.Predicate);
        if (order == 0) order = Compare(left.Object, right.Object);
        if (order != 0 || left.Graph == right.Graph) return order;
        return left.Graph == IdQuad.DefaultGraph ? -1 : right.Graph == IdQuad.DefaultGraph ? 1 : Compare(left.Graph, right.Graph);
    }

    /// <summary>Compares two terms, the first with the lower id.</summary>
    private int CompareAscending(uint low, uint high)
    {
        if (high < _blankEnd) return blankRanks is null ? -1 : blankRanks[low].CompareTo(blankRanks[high]);
        // No other term begins with a byte as high as the underscore, and no literal with one as high as the bracket.
        if (low < _blankEnd) return 1;
        if (low < _iriEnd && high >= _iriEnd && high < _tripleStart) return 1;
        if (low >= _iriEnd && low < _tripleStart && high >= _tripleStart) return -1;
        var isOrderOfText = high < _iriEnd || (high < _stringEnd && !terms.NeedsEscapes(low) && !terms.NeedsEscapes(high));
        return isOrderOfText && !terms.StartsWith(high, low) ? -1 : CompareBytes(low, high);
    }

    private int CompareBytes(uint left, uint right)
    {
        _left.ResetWrittenCount();
        _right.ResetWrittenCount();
        terms.WriteCanonicalRow(left, _left);
        terms.WriteCanonicalRow(right, _right);
        return _left.WrittenSpan.SequenceCompareTo(_right.WrittenSpan);
    }
}
