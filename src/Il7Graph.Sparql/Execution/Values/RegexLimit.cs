using System.Globalization;
using System.Text.RegularExpressions;

namespace Il7Graph.Sparql.Execution.Values;

/// <summary>What happens when a regular expression that needs backtracking takes too long.</summary>
internal static class RegexLimit
{
    /// <summary>How long it may take over one text, unless the whole query may take less.</summary>
    public static readonly TimeSpan ForOneText = TimeSpan.FromSeconds(1);

    public static QueryStoppedException Stopped(RegexMatchTimeoutException problem) => new(QueryLimit.Time, string.Create(CultureInfo.InvariantCulture,
        $"the query was stopped: its regular expression needs backtracking, and one text took longer than {problem.MatchTimeout.TotalSeconds:0.###} s"));
}
