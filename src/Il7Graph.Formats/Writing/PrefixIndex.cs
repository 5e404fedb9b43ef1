using System.Text;
using Il7Graph.Rdf;

namespace Il7Graph.Formats.Writing;

/// <summary>Finds the namespaces that an IRI starts with, the longest first. One prefix for each namespace.</summary>
/// <remarks>The namespaces are sorted. The last one that is not greater than an IRI starts with every namespace that the IRI
/// starts with; so one binary search and the way up from it, from each namespace to the longest one it starts with, find all.</remarks>
internal sealed class PrefixIndex
{
    private readonly byte[][] _namespaces;
    private readonly byte[][] _prefixes;
    private readonly int[] _shorter;
    private readonly bool[] _isOuter;

    public PrefixIndex(PrefixMap prefixes)
    {
        var entries = prefixes.Namespaces.DistinctBy(entry => entry.Value, StringComparer.Ordinal).ToArray();
        _namespaces = [.. entries.Select(entry => Encoding.UTF8.GetBytes(entry.Value))];
        _prefixes = [.. entries.Select(entry => Encoding.UTF8.GetBytes(entry.Key + ":"))];
        Array.Sort(_namespaces, _prefixes, Comparer<byte[]>.Create(static (a, b) => a.AsSpan().SequenceCompareTo(b)));
        _shorter = new int[_namespaces.Length];
        _isOuter = new bool[_namespaces.Length];
        for (var i = 0; i < _shorter.Length; i++)
        {
            _shorter[i] = Up(i - 1, _namespaces[i]);
            if (_shorter[i] >= 0) _isOuter[_shorter[i]] = true;
        }
    }

    public int Count => _namespaces.Length;

    /// <summary>The prefix and its colon.</summary>
    public ReadOnlySpan<byte> Prefix(int entry) => _prefixes[entry];

    public ReadOnlySpan<byte> Namespace(int entry) => _namespaces[entry];

    /// <summary>As <see cref="Longest(ReadOnlySpan{byte})"/>, found at once if it is the <paramref name="last"/> one found; the answer
    /// becomes the last.</summary>
    public int Longest(ReadOnlySpan<byte> iri, ref int last)
    {
        // No other namespace starts with it: else a longer one could fit.
        if ((uint)last < (uint)_isOuter.Length && !_isOuter[last] && iri.StartsWith(_namespaces[last])) return last;
        return last = Longest(iri);
    }

    /// <summary>The longest namespace that <paramref name="iri"/> (without brackets) starts with, or -1.</summary>
    public int Longest(ReadOnlySpan<byte> iri)
    {
        var (low, high) = (0, _namespaces.Length);
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (_namespaces[middle].AsSpan().SequenceCompareTo(iri) <= 0) low = middle + 1;
            else high = middle;
        }
        return Up(low - 1, iri);
    }

    /// <summary>The next shorter namespace that what <see cref="Longest(ReadOnlySpan{byte})"/> was asked for starts with, or -1.</summary>
    public int Shorter(int entry) => _shorter[entry];

    private int Up(int entry, ReadOnlySpan<byte> iri)
    {
        while (entry >= 0 && !iri.StartsWith(_namespaces[entry])) entry = _shorter[entry];
        return entry;
    }
}
