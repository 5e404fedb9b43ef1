namespace Il7Graph.Curation.Reading;

/// <summary>Gives equal runs of characters the same string, so that identifiers and words that come again cost nothing.</summary>
internal sealed class StringPool
{
    private const int MaximumLength = 64;
    private const int MaximumCount = 1 << 18;
    private readonly HashSet<string> _strings = new(StringComparer.Ordinal);
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _lookup;

    public StringPool() => _lookup = _strings.GetAlternateLookup<ReadOnlySpan<char>>();

    public string Get(ReadOnlySpan<char> text)
    {
        if (text.Length > MaximumLength) return text.ToString();
        if (_lookup.TryGetValue(text, out var known)) return known;
        if (_strings.Count >= MaximumCount) _strings.Clear();
        var added = text.ToString();
        _strings.Add(added);
        return added;
    }
}
