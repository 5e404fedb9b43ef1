using Il7Graph.Rdf;

namespace Il7Graph.Owl.Storage;

/// <summary>The terms of a run, numbered in the order of their canonical bytes, all <see cref="Word"/>s among them. Because of
/// that order the literals come first, then triple terms, IRIs and blank nodes.</summary>
internal abstract class TermSpace
{
    private int[] _words = [];
    private Dictionary<int, Word> _byId = [];

    public int Count { get; private set; }

    /// <summary>Ids below are literals.</summary>
    public int LiteralEnd { get; private set; }

    /// <summary>Ids below are literals or triple terms.</summary>
    public int TripleTermEnd { get; private set; }

    /// <summary>Ids from here on are blank nodes.</summary>
    public int BlankStart { get; private set; }

    public abstract ReadOnlySpan<byte> this[int id] { get; }

    public int this[Word word] => _words[(int)word];

    public bool TryWord(int id, out Word word) => _byId.TryGetValue(id, out word);

    public IEnumerable<int> WordIds => _words;

    public bool IsLiteral(int id) => id < LiteralEnd;

    public bool IsIri(int id) => id >= TripleTermEnd && id < BlankStart;

    public bool IsBlank(int id) => id >= BlankStart;

    public Term Decode(int id) => TermEncoding.Decode(this[id]);

    /// <summary>The id of a term, or -1.</summary>
    public int Find(ReadOnlySpan<byte> term)
    {
        var id = LowerBound(term);
        return id < Count && this[id].SequenceEqual(term) ? id : -1;
    }

    /// <summary>Called once by a constructor, as soon as the indexer works.</summary>
    protected void Initialize(int count, int[] words)
    {
        Count = count;
        LiteralEnd = LowerBound("<"u8);
        TripleTermEnd = LowerBound("<="u8);
        BlankStart = LowerBound("_"u8);
        _words = words;
        _byId = new Dictionary<int, Word>(words.Length);
        for (var i = 0; i < words.Length; i++) _byId[words[i]] = (Word)i;
    }

    private int LowerBound(ReadOnlySpan<byte> bytes)
    {
        var (low, high) = (0, Count);
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (this[middle].SequenceCompareTo(bytes) < 0) low = middle + 1;
            else high = middle;
        }
        return low;
    }
}
