using Il7Graph.Formats;
using Il7Graph.Sparql.Results;

namespace Il7Graph.Benchmarks.Measuring;

/// <summary>The sub-command <c>measure</c>: a task, warm, as a line of JSON (see <see cref="Measurement"/>).</summary>
internal static class MeasureCommand
{
    /// <param name="input">Read by all tasks but <c>results-FORMAT</c>, which make their own.</param>
    /// <returns>False if there is no such task.</returns>
    public static bool Run(string task, string? input, TextWriter output)
    {
        var measured = new MeasuredTask(input ?? "");
        var measurement = task.Split('-') switch
        {
            ["parse"] => measured.Parse(),
            ["load"] => measured.Load(),
            ["open"] => measured.Open(),
            ["canon"] => measured.Canonicalize(),
            ["write", var format] when RdfFormat.Find(format) is { } known => measured.Write(known),
            ["results", var format] when ResultsFormat.Find(format) is { } known => MeasuredResults.Write(known, areDistinct: false),
            ["results", var format, "distinct"] when ResultsFormat.Find(format) is { } known => MeasuredResults.Write(known, areDistinct: true),
            _ => null,
        };
        if (measurement is null) return false;
        output.WriteLine(measurement.ToJson(task));
        return true;
    }
}
