using System.Globalization;
using Il7Graph.Benchmarks.Generation;
using Il7Graph.Benchmarks.Mapping;
using Il7Graph.Benchmarks.Measuring;
using Il7Graph.Benchmarks.Queries;

namespace Il7Graph.Benchmarks;

/// <summary>The command line of the benchmarks: makes large inputs and measures what is done with them (docs/performance.md).</summary>
internal static class BenchmarkCommand
{
    private const int Understood = 0;
    private const int Failed = 1;
    private const int Misunderstood = 2;

    /// <summary>Copied beside the program.</summary>
    private static readonly string MappingOntology = Path.Combine(AppContext.BaseDirectory, "Mapping", "Ontology");

    private const string Usage =
        """
        usage: Il7Graph.Benchmarks generate --statements N -o DIR [--seed N]   a large curated article
               Il7Graph.Benchmarks map --rows FILE -o DIR                      a flat table as a curation folder
               Il7Graph.Benchmarks compile --tables DIR -o FILE [--ontology DIR]  a curation folder as N-Triples
               Il7Graph.Benchmarks compare --peer FILE --ours FILE             whether a peer made the same triples
               Il7Graph.Benchmarks measure TASK --input FILE                   one task, warm, as a line of JSON; TASK is
                                                                               parse, load, open, canon or write-FORMAT
               Il7Graph.Benchmarks measure results-FORMAT[-distinct]           100,000 rows to bytes, in tsv, json, csv or xml; the
                                                                               terms come again, or each is another
               Il7Graph.Benchmarks queries --data FILE[,FILE] --queries DIR [--expected FILE] [--only NAME] [--explain true]
                                                  [--milliseconds N]
                                                                               queries, warm, a line of JSON for each
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
            case "map" when options["--rows"] is { } rows && options["-o"] is { } directory:
                RowMapping.Map(rows, directory);
                return Understood;
            case "compile" when options["--tables"] is { } tables && options["-o"] is { } file:
                using (var stream = new FileStream(file, FileMode.Create, FileAccess.Write, FileShare.None, 1))
                {
                    output.WriteLine($"{TableCompilation.Compile(tables, options["--ontology"] ?? MappingOntology, stream)} triples");
                }
                return Understood;
            case "compare" when options["--peer"] is { } peer && options["--ours"] is { } ours:
                return new TripleComparison().Compare(peer, ours, output);
            case "measure" when arguments.Length > 1
                && (options["--input"] is not null || arguments[1].StartsWith("results-", StringComparison.Ordinal))
                && MeasureCommand.Run(arguments[1], options["--input"], output):
                return Understood;
            case "queries" when options["--data"] is { } data && options["--queries"] is { } folder:
                var isRight = new QueryBenchmark(data, folder, options["--expected"], double.Parse(options["--milliseconds"] ?? "300", CultureInfo.InvariantCulture)).Run(options["--only"], options["--explain"] is not null, output);
                return isRight ? Understood : Failed;
            case "bench":
                BenchmarkDotNet.Running.BenchmarkSwitcher.FromAssembly(typeof(BenchmarkCommand).Assembly).Run(arguments[1..]);
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
