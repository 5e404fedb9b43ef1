using Il7Graph.Rdf.Storage.Quads;

namespace Il7Graph.Sparql.Planning;

/// <summary>How some parts of a group could be joined, by figures only: a search looks at thousands, and plans one.</summary>
internal sealed class JoinSketch
{
    /// <summary>The way in which the last part was added.</summary>
    public required JoinStep Step { get; init; }

    /// <summary>What is joined; null for a part alone.</summary>
    public JoinSketch? Left { get; init; }

    public JoinSketch? Right { get; init; }

    /// <summary>The part that is read or searched; -1 if two sketches are joined.</summary>
    public int Part { get; init; } = -1;

    /// <summary>In what order the part's triples are read or searched.</summary>
    public QuadOrder Scanned { get; init; }

    /// <summary>The variables that are always bound, a bit each.</summary>
    public required ulong Certain { get; init; }

    /// <summary>All variables, a bit each.</summary>
    public required ulong Variables { get; init; }

    /// <summary>The variable by which the rows are in order; -1 for none.</summary>
    public int Order { get; init; } = -1;

    public double Rows { get; set; }

    public double Cost { get; set; }

    /// <summary>How many different terms each variable has.</summary>
    public required double[] Distincts { get; init; }

    /// <summary>The parts that are joined, a bit each.</summary>
    public required ulong Parts { get; init; }

    /// <summary>Whether the last part only has to have a match, which gives nothing to the row.</summary>
    public bool IsSemiJoin { get; init; }

    /// <summary>The conditions that were applied, a bit each.</summary>
    public ulong Applied { get; set; }

    public double DistinctOf(int variable) => Math.Max(1, Math.Min(Rows, Distincts[variable]));
}
