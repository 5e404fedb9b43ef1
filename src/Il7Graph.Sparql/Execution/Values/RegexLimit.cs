using System.Globalization;
using System.Text.RegularExpressions;

namespace Il7Graph.Sparql.Execution.Values;

/// <summary>What happens when a regular expression that needs backtracking takes too long.</summary>
internal static class RegexLimit
{
    public static QueryStoppedException Stopped(RegexMatchTimeoutException problem) => new(QueryLimit.Time, string.Create(CultureInfo.InvariantCulture,
        $"the query was stopped: its regular expression needs backtracking, and one text took longer than {problem.MatchTimeout.TotalSeconds:0.###} s"));
}
