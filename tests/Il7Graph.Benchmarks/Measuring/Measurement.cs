using System.Globalization;
using System.Text;

namespace Il7Graph.Benchmarks.Measuring;

/// <summary>What the warm runs of one task took; a line of JSON, as the peers' programs in <c>Peers/</c> print it.</summary>
/// <param name="Processor">Median processor time of a run in seconds, of all threads, garbage collection included.</param>
/// <param name="Wall">Median wall time of a run in seconds.</param>
/// <param name="Allocated">Median bytes that a run allocates on the managed heap.</param>
/// <param name="Runs">How many runs the medians are of.</param>
/// <param name="Items">What a run returned: the quads read, the bytes written. Equal tasks of two programs show equal work here.</param>
internal sealed record Measurement(double Processor, double Wall, long Allocated, int Runs, long Items)
{
    /// <summary>Memory that the result of the task keeps, in bytes; null if it keeps nothing.</summary>
    public long? Held { get; init; }

    public string ToJson(string task)
    {
        var json = new StringBuilder();
        json.Append(CultureInfo.InvariantCulture, $"{{\"task\":\"{task}\",\"cpu\":{Processor:F6},\"wall\":{Wall:F6},\"runs\":{Runs}");
        json.Append(CultureInfo.InvariantCulture, $",\"items\":{Items},\"perSecond\":{Items / Math.Max(Processor, 1e-9):F0},\"allocated\":{Allocated}");
        if (Held is { } held) json.Append(CultureInfo.InvariantCulture, $",\"held\":{held}");
        return json.Append('}').ToString();
    }
}
