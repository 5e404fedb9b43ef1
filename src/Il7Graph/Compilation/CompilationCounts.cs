using System.Collections.Immutable;
using Il7Graph.Curation;
using Il7Graph.Vocabulary;

namespace Il7Graph.Compilation;

/// <summary>The rows seen, by the words of their closed lists.</summary>
internal sealed class CompilationCounts
{
    private readonly long[] _polarity = new long[Enum.GetValues<Polarity>().Length];
    private readonly long[] _status = new long[Enum.GetValues<Status>().Length];
    private readonly long[] _hedge = new long[Enum.GetValues<Hedge>().Length];
    private readonly long[] _match = new long[Enum.GetValues<MatchState>().Length];

    public long Statements { get; private set; }
    public long Evidence { get; set; }
    public long Entities { get; set; }
    public long LocalEntities { get; set; }
    public long Passages { get; set; }

    public void Add(Statement statement)
    {
        Statements++;
        _polarity[(int)statement.Polarity]++;
        _status[(int)statement.Status]++;
        _hedge[(int)statement.Hedge]++;
    }

    public void Add(Reference reference) => _match[(int)reference.Match]++;

    public BuildSummary ToSummary() => new()
    {
        Statements = Statements,
        Evidence = Evidence,
        Entities = Entities,
        LocalEntities = LocalEntities,
        Passages = Passages,
        StatementsByPolarity = ByName<Polarity>(_polarity),
        StatementsByStatus = ByName<Status>(_status),
        StatementsByHedge = ByName<Hedge>(_hedge),
        ReferencesByMatch = ByName<MatchState>(_match),
    };

    /// <summary>The words that occurred, as the tables spell them.</summary>
    private static ImmutableSortedDictionary<string, long> ByName<TWord>(long[] counts) where TWord : struct, Enum =>
        Enum.GetValues<TWord>().Select((word, i) => (Name: IL7.NameOf(word), Count: counts[i])).Where(word => word.Count > 0)
            .ToImmutableSortedDictionary(word => word.Name, word => word.Count, StringComparer.Ordinal);
}
