namespace Il7Graph.Sparql.Planning;

/// <summary>What a row costs in each operator, in nanoseconds or so. Only their ratios matter.</summary>
internal static class CostModel
{
    public const double ScannedRow = 1;
    public const double JoinedRow = 4;
    public const double Gallop = 12;
    public const double Search = 60;
    public const double BuiltRow = 14;
    public const double ProbedRow = 14;
    public const double FilteredRow = 8;
    public const double Text = 40;
    public const double ScatteredText = 350;
    public const double ComputedRow = 40;
    public const double SortedRow = 80;
    public const double GroupedRow = 20;
    public const double PathStart = 2_000;

    /// <summary>A guess of how many nodes a closure reaches from one.</summary>
    public const double Reached = 40;

    /// <summary>A guess of how often a path connects two nodes that are given.</summary>
    public const double Reaches = 0.3;
}
