namespace Il7Graph.Rdf.Storage.Terms;

public sealed partial class TermTable
{
    /// <summary>True if the text of a term starts with that of another, both of one class that has text.</summary>
    internal bool StartsWith(uint id, uint start)
    {
        _memory.ThrowIfFreed();
        var termClass = ClassOf(start);
        var (index, other) = (start - _starts[(int)termClass], id - _starts[(int)termClass]);
        var block = Block(termClass, index / TextBlock.Capacity);
        var rest = block.Rest((int)(index % TextBlock.Capacity));
        if (other / TextBlock.Capacity == index / TextBlock.Capacity) return block.Rest((int)(other % TextBlock.Capacity)).StartsWith(rest);
        var otherBlock = Block(termClass, other / TextBlock.Capacity);
        return StartsWith(otherBlock.Prefix, otherBlock.Rest((int)(other % TextBlock.Capacity)), block.Prefix, rest);
    }

    /// <summary>Whether a text in two pieces starts with another in two pieces.</summary>
    private static bool StartsWith(ReadOnlySpan<byte> prefix, ReadOnlySpan<byte> rest, ReadOnlySpan<byte> startPrefix, ReadOnlySpan<byte> startRest)
    {
        if (startPrefix.Length >= prefix.Length)
        {
            return startPrefix.StartsWith(prefix) && rest.StartsWith(startPrefix[prefix.Length..])
                && rest[(startPrefix.Length - prefix.Length)..].StartsWith(startRest);
        }
        if (!prefix.StartsWith(startPrefix)) return false;
        var between = prefix[startPrefix.Length..];
        return startRest.Length <= between.Length
            ? between.StartsWith(startRest)
            : startRest.StartsWith(between) && rest.StartsWith(startRest[between.Length..]);
    }
}
