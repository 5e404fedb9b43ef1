namespace Il7Graph.Benchmarks;

/// <summary>The command line of the benchmarks: makes large inputs and measures what is done with them.</summary>
public static class BenchmarkCommand
{
    private const string Usage = "usage: bench";

    /// <returns>The exit code: 0, or 2 for a call that is not understood.</returns>
    public static int Run(string[] arguments, TextWriter output, TextWriter error)
    {
        ArgumentNullException.ThrowIfNull(arguments);
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(error);
        error.WriteLine(Usage);
        return 2;
    }
}
