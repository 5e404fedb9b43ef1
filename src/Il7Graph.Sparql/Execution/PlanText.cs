using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using Il7Graph.Sparql.Planning;

namespace Il7Graph.Sparql.Execution;

/// <summary>A plan for people: a line for each step, its inputs below it.</summary>
internal static class PlanText
{
    public static string Of(PlanNode plan, IReadOnlyDictionary<PlanNode, StepProfile>? profile = null)
    {
        var text = new StringBuilder();
        Write(plan, 0, profile, text);
        return text.ToString();
    }

    private static void Write(PlanNode plan, int depth, IReadOnlyDictionary<PlanNode, StepProfile>? profile, StringBuilder text)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        text.Append(' ', 2 * depth).Append(plan.Describe()).Append(CultureInfo.InvariantCulture, $"  ~{Rounded(plan.Rows)} rows");
        if (profile is not null && profile.TryGetValue(plan, out var step))
        {
            text.Append(CultureInfo.InvariantCulture, $", {step.Rows} in {step.Elapsed.TotalMilliseconds:0.###} ms");
        }
        text.Append('\n');
        foreach (var input in plan.Inputs) Write(input, depth + 1, profile, text);
    }

    /// <summary>Two digits: an estimate has no more.</summary>
    private static string Rounded(double rows)
    {
        if (rows < 100) return Math.Ceiling(rows).ToString(CultureInfo.InvariantCulture);
        var scale = Math.Pow(10, Math.Floor(Math.Log10(rows)) - 1);
        return (Math.Round(rows / scale) * scale).ToString("#", CultureInfo.InvariantCulture);
    }
}
