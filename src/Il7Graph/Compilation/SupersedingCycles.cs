using Il7Graph.Diagnostics;

namespace Il7Graph.Compilation;

/// <summary>Finds statements that supersede each other in a circle.</summary>
internal static class SupersedingCycles
{
    /// <summary>Reports each circle once, at its row with the first place, with the other rows as notes.</summary>
    public static void Report(
        IReadOnlyDictionary<(int Article, string Id), (string Next, SourceSpan Span)> superseding, DiagnosticBag diagnostics)
    {
        var seen = new HashSet<(int, string)>();
        foreach (var start in superseding.Keys.OrderBy(key => superseding[key].Span))
        {
            var path = new List<(int Article, string Id)>();
            var at = start;
            while (superseding.TryGetValue(at, out var step) && seen.Add(at))
            {
                path.Add(at);
                at = (at.Article, step.Next);
            }
            var first = path.IndexOf(at);
            if (first >= 0) Report(path[first..], superseding, diagnostics);
        }
    }

    private static void Report(
        List<(int Article, string Id)> circle,
        IReadOnlyDictionary<(int Article, string Id), (string Next, SourceSpan Span)> superseding, DiagnosticBag diagnostics)
    {
        var head = circle.MinBy(key => superseding[key].Span);
        var start = circle.IndexOf(head);
        var chain = circle[start..].Concat(circle[..start]).ToList();
        var way = string.Join(", ", chain.Skip(1).Append(head).Select(key => $"'{key.Id}'"));
        diagnostics.Add(Diagnostic.Of(CompilationDiagnostics.SupersededCycle, superseding[head].Span, head.Id, way) with
        {
            Notes = [.. chain.Skip(1).Select(key => new DiagnosticNote($"'{key.Id}' is superseded by '{superseding[key].Next}'", superseding[key].Span))],
        });
    }
}
