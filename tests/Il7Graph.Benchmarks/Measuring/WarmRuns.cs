using System.Diagnostics;
using System.Globalization;

namespace Il7Graph.Benchmarks.Measuring;

/// <summary>Measures a task as the peers' programs do: runs are thrown away until there were three and they took a second and a half of
/// processor time (on a busy machine the clock says nothing about how warm it is), then measured until there were five and they took
/// as much again. <c>MEASURE_SECONDS</c> in the environment says another time than that.</summary>
internal static class WarmRuns
{
    private const int WarmUps = 3;
    private const int LeastRuns = 5;

    private static readonly TimeSpan Least = TimeSpan.FromSeconds(
        double.Parse(Environment.GetEnvironmentVariable("MEASURE_SECONDS") ?? "1.5", CultureInfo.InvariantCulture));

    /// <param name="task">Returns how much it did.</param>
    public static Measurement Of(Func<long> task)
    {
        Repeat(task, WarmUps, (_, _, _) => { });
        var (processor, wall, allocated) = (new List<double>(), new List<double>(), new List<long>());
        var items = Repeat(task, LeastRuns, (cpu, elapsed, bytes) =>
        {
            processor.Add(cpu.TotalSeconds);
            wall.Add(elapsed.TotalSeconds);
            allocated.Add(bytes);
        });
        return new Measurement(Median(processor), Median(wall), Median(allocated), processor.Count, items);
    }

    private static long Repeat(Func<long> task, int times, Action<TimeSpan, TimeSpan, long> record)
    {
        var (start, items) = (Environment.CpuUsage.TotalTime, 0L);
        for (var run = 0; run < times || Environment.CpuUsage.TotalTime - start < Least; run++)
        {
            var (allocated, processor, wall) = (GC.GetTotalAllocatedBytes(), Environment.CpuUsage.TotalTime, Stopwatch.GetTimestamp());
            items = task();
            record(
                Environment.CpuUsage.TotalTime - processor, Stopwatch.GetElapsedTime(wall), GC.GetTotalAllocatedBytes() - allocated);
        }
        return items;
    }

    private static T Median<T>(List<T> values)
    {
        values.Sort();
        return values[values.Count / 2];
    }
}
