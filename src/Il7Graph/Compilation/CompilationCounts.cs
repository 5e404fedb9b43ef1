using System.Collections.Immutable;
using Il7Graph.Curation;
using Il7Graph.Vocabulary;

namespace Il7Graph.Compilation;

/// <summary>The rows seen, by the words of their closed lists.</summary>
internal sealed class CompilationCounts
{
    private readonly SortedDictionary<string, long> _polarity = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, long> _status = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, long> _hedge = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, long> _match = new(StringComparer.Ordinal);

    public long Statements { get; private set; }
    public long Evidence { get; set; }
    public long Entities { get; set; }
    public long LocalEntities { get; set; }
    public long Passages { get; set; }

    public void Add(Statement statement)
    {
        Statements++;
        Count(_polarity, IL7.NameOf(statement.Polarity));
        Count(_status, IL7.NameOf(statement.Status));
        Count(_hedge, IL7.NameOf(statement.Hedge));
    }

    public void Add(Reference reference) => Count(_match, IL7.NameOf(reference.Match));

    public BuildSummary ToSummary() => new()
    {
        Statements = Statements,
        Evidence = Evidence,
        Entities = Entities,
        LocalEntities = LocalEntities,
        Passages = Passages,
        StatementsByPolarity = _polarity.ToImmutableSortedDictionary(StringComparer.Ordinal),
        StatementsByStatus = _status.ToImmutableSortedDictionary(StringComparer.Ordinal),
        StatementsByHedge = _hedge.ToImmutableSortedDictionary(StringComparer.Ordinal),
        ReferencesByMatch = _match.ToImmutableSortedDictionary(StringComparer.Ordinal),
    };

    private static void Count(SortedDictionary<string, long> counts, string word) =>
        counts[word] = counts.GetValueOrDefault(word) + 1;
}
