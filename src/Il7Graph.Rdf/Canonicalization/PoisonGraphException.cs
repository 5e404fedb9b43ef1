using System.Globalization;

namespace Il7Graph.Rdf.Canonicalization;

/// <summary>The blank nodes of a dataset are so much alike that telling them apart takes more steps than allowed (RDFC-1.0 §7.1,
/// "Dataset Poisoning").</summary>
public sealed class PoisonGraphException : Exception
{
    public PoisonGraphException(long maximumWork, int alikeNodes)
        : base(string.Create(CultureInfo.InvariantCulture,
            $"{alikeNodes} blank nodes look alike, and {maximumWork} steps were not enough to tell them apart: ")
            + "give some of them IRIs or distinguishing properties, or raise the limit")
    {
        (MaximumWork, AlikeNodes) = (maximumWork, alikeNodes);
    }

    /// <summary>The limit that was reached, in steps.</summary>
    public long MaximumWork { get; }

    /// <summary>How many blank nodes their own quads do not tell from another.</summary>
    public int AlikeNodes { get; }
}
