using System.Diagnostics;
using System.Globalization;
using Il7Graph.Diagnostics;
using Il7Graph.Formats;
using Il7Graph.Rdf;
using Il7Graph.Sparql;
using Il7Graph.Sparql.Execution;
using Il7Graph.Sparql.Results;
using Il7Graph.Sparql.Syntax;
using Newtonsoft.Json.Linq;

namespace Il7Graph.Benchmarks.Queries;

/// <summary>Runs a folder of queries over one dataset, warm, every value of every row read as text, and compares the answers with those
/// expected.</summary>
/// <param name="leastMilliseconds">How long each query is run at least, once warm.</param>
internal sealed class QueryBenchmark(string data, string folder, string? expected, double leastMilliseconds = 300)
{
    /// <param name="only">What the name of a query has to contain; null for all.</param>
    /// <param name="isExplained">Whether the plans are written too, with rows and times.</param>
    /// <returns>Whether all answers are as expected.</returns>
    public bool Run(string? only, bool isExplained, TextWriter output)
    {
        using var dataset = Load();
        var engine = new QueryEngine(dataset);
        var answers = expected is null ? null : JObject.Parse(File.ReadAllText(expected));
        var isRight = true;
        foreach (var file in Directory.EnumerateFiles(folder, "*.rq").Order(StringComparer.Ordinal))
        {
            var name = Path.GetFileNameWithoutExtension(file);
            if (only is not null && !name.Contains(only, StringComparison.Ordinal)) continue;
            var text = File.ReadAllText(file);
            isRight &= Check(engine, SparqlQuery.Parse(text), answers?[name], out var verdict);
            var (median, least, cpu, first) = Measure(engine, text);
            var planning = MeasurePlanning(engine, text);
            output.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{{\"query\":\"{name}\",\"milliseconds\":{median:0.####},\"least\":{least:0.####},\"processor\":{cpu:0.####},\"first\":{first:0.####},\"planning\":{planning:0.####},\"answer\":\"{verdict}\"}}"));
            if (isExplained) output.WriteLine(Explained(engine, text));
            output.Flush();
        }
        return isRight;
    }

    private Dataset Load()
    {
        if (data.EndsWith(".il7", StringComparison.Ordinal)) return Dataset.Open(data);
        var builder = new DatasetBuilder();
        foreach (var file in data.Split(','))
        {
            using var stream = File.OpenRead(file);
            var format = RdfFormat.Find(Path.GetExtension(file)) ?? throw new ArgumentException($"no format of {file}");
            var findings = new DiagnosticBag();
            RdfParser.Parse(stream, format, new ParserOptions { File = file }, builder, findings);
            if (findings.HasErrors) throw new InvalidDataException(findings.ToImmutable()[0].ToString());
        }
        return builder.ToDataset();
    }

    /// <summary>The median and the least of warm runs from parsed query to text, and what they took of the processor; the first run with parsing.</summary>
    private (double Median, double Least, double Processor, double First) Measure(QueryEngine engine, string text)
    {
        var clock = Stopwatch.StartNew();
        var query = SparqlQuery.Parse(text);
        RunOnce(engine, query);
        var first = clock.Elapsed.TotalMilliseconds;
        for (var i = 0; i < 40 && clock.ElapsedMilliseconds < 200; i++) RunOnce(engine, query);
        var times = new List<double>();
        var process = Process.GetCurrentProcess();
        var before = process.TotalProcessorTime;
        clock.Restart();
        do
        {
            var start = clock.Elapsed;
            RunOnce(engine, query);
            times.Add((clock.Elapsed - start).TotalMilliseconds);
        }
        while (times.Count < 5 || clock.Elapsed.TotalMilliseconds < leastMilliseconds);
        process.Refresh();
        var processor = (process.TotalProcessorTime - before).TotalMilliseconds / times.Count;
        times.Sort();
        return (times[times.Count / 2], times[0], processor, first);
    }

    /// <summary>The median time, warm, to parse and plan a query that has no plan yet.</summary>
    private static double MeasurePlanning(QueryEngine engine, string text)
    {
        var times = new List<double>();
        for (var i = 0; i < 15; i++)
        {
            var start = Stopwatch.GetTimestamp();
            engine.Start(SparqlQuery.Parse(text)).Dispose();
            times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }
        times.Sort();
        return times[times.Count / 2];
    }

    private static void RunOnce(QueryEngine engine, SparqlQuery query)
    {
        using var run = engine.Start(query);
        switch (query.Form)
        {
            case SelectClause:
                run.WriteTo(ResultsWriter.Create(Stream.Null, ResultsFormat.Tsv));
                break;
            case AskForm:
                run.Ask();
                break;
            default:
                run.WriteTo(new CountingTriples());
                break;
        }
    }

    private static string Explained(QueryEngine engine, string text)
    {
        var query = SparqlQuery.Parse(text);
        using var run = engine.Start(query, new QueryOptions { Profile = true });
        if (query.Form is SelectClause) run.WriteTo(ResultsWriter.Create(Stream.Null, ResultsFormat.Tsv));
        else if (query.Form is AskForm) run.Ask();
        else run.WriteTo(new CountingTriples());
        return run.Plan;
    }

    private static bool Check(QueryEngine engine, SparqlQuery query, JToken? wanted, out string verdict)
    {
        using var run = engine.Start(query);
        var answer = new AnswerDigest();
        switch (query.Form)
        {
            case SelectClause:
                while (run.MoveNext()) answer.Add([.. Enumerable.Range(0, run.Variables.Count).Select(column => run[column])]);
                break;
            case AskForm:
                answer.Add(run.Ask());
                break;
            default:
                run.WriteTo(answer);
                break;
        }
        if (wanted is null)
        {
            verdict = $"{answer.Count} rows";
            return true;
        }
        var isRight = answer.Count == wanted.Value<int>("rows") && (wanted["sha"] is null || wanted.Value<string>("sha") == answer.Digest);
        verdict = isRight ? "as expected" : $"WRONG: {answer.Count} rows {answer.Digest}, expected {wanted["rows"]} rows {wanted["sha"]}";
        return isRight;
    }
}
