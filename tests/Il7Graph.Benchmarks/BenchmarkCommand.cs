using System.Globalization;
using Il7Graph.Benchmarks.Generation;

namespace Il7Graph.Benchmarks;

/// <summary>The command line of the benchmarks: makes large inputs and measures what is done with them (docs/performance.md).</summary>
internal static class BenchmarkCommand
{
    private const int Understood = 0;
    private const int Misunderstood = 2;

    private const string Usage =
        """
        usage: Il7Graph.Benchmarks generate --statements N -o DIR [--seed N]   a large curated article
               Il7Graph.Benchmarks bench [BenchmarkDotNet options]             micro-benchmarks

        """;

    /// <returns>The exit code: 0, 1 if a comparison fails, 2 for a call that is not understood.</returns>
    public static int Run(string[] arguments, TextWriter output, TextWriter error)
    {
        var options = new Arguments(arguments);
        switch (arguments.FirstOrDefault())
        {
            case "generate" when options["--statements"] is { } statements && options["-o"] is { } directory:
                new CurationGenerator(directory, ulong.Parse(options["--seed"] ?? "7", CultureInfo.InvariantCulture))
                    .Write(long.Parse(statements, CultureInfo.InvariantCulture));
                return Understood;
            default:
                error.Write(Usage);
                return Misunderstood;
        }
    }

    /// <summary>What follows the sub-command.</summary>
    private readonly struct Arguments(string[] given)
    {
        /// <summary>The value behind an option; null if it was not given.</summary>
        public string? this[string option] =>
            Array.IndexOf(given, option) is > 0 and var at && at + 1 < given.Length ? given[at + 1] : null;
    }
}
