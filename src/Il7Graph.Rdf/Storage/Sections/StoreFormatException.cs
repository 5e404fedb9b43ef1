namespace Il7Graph.Rdf.Storage.Sections;

/// <summary>A file is no store of Il7Graph, or of another version, or damaged. The message says what to do.</summary>
public sealed class StoreFormatException : FormatException
{
    private StoreFormatException(string message, Exception? inner = null)
        : base(message, inner)
    {
    }

    internal static StoreFormatException Damaged(string what) =>
        new($"the store is damaged: {what}; build it again from its sources with 'il7graph index'");

    /// <summary>The same damage, found by way of something that wraps exceptions.</summary>
    internal static StoreFormatException Damaged(StoreFormatException damage) => new(damage.Message, damage);

    internal static StoreFormatException Truncated(long expected, long found) =>
        new($"the store is cut off: it should have {expected} bytes and has {found}; copy it again, or build it again with 'il7graph index'");

    internal static StoreFormatException Foreign(string name) =>
        new($"{name} is not a store of Il7Graph: it does not start with 'IL7GRAPH'; give a file that 'il7graph index' has written");

    internal static StoreFormatException OtherVersion(uint found, uint known) =>
        new($"the store has format version {found}, and this program reads version {known}; build it again with this program's 'il7graph index'");

    internal static StoreFormatException OtherByteOrder() =>
        new("the store was written on a machine of the other byte order; build it again on this kind of machine with 'il7graph index'");
}
