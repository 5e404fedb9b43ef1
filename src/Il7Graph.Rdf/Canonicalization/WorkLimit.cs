namespace Il7Graph.Rdf.Canonicalization;

/// <summary>Counts the steps of a search and ends it where there are too many.</summary>
internal sealed class WorkLimit(long maximum, int maximumDepth, int alikeNodes, CancellationToken cancellation)
{
    private long _steps;

    /// <summary>Counts a step.</summary>
    /// <exception cref="PoisonGraphException">It is one too many, or lies too deep.</exception>
    public void Count(int depth)
    {
        if (++_steps > maximum || depth > maximumDepth) throw new PoisonGraphException(maximum, alikeNodes);
        if ((_steps & 0xFFF) == 0) cancellation.ThrowIfCancellationRequested();
    }
}
