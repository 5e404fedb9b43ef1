using Il7Graph.Curation;

namespace Il7Graph.Compilation;

/// <summary>The statements that are disputed, retracted, superseded, drafts or inconclusive; the first
/// <see cref="Maximum"/> in full, all counted.</summary>
internal sealed class ConflictList(EntityTable entities)
{
    public const int Maximum = 10_000;
    private readonly List<Conflict> _conflicts = [];

    public long Count { get; private set; }

    public IReadOnlyList<Conflict> Kept =>
        [.. _conflicts.OrderBy(conflict => conflict.Article, StringComparer.Ordinal).ThenBy(conflict => conflict.Id, StringComparer.Ordinal)];

    public void Add(Statement statement, Article article, ReadOnlySpan<byte> iri)
    {
        Count++;
        if (_conflicts.Count == Maximum) return;
        _conflicts.Add(new Conflict(
            article.Id, statement.Id.Text, System.Text.Encoding.UTF8.GetString(iri[1..^1]),
            Label(statement.Subject.Text), statement.Predicate.Text,
            statement.Object is { } @object ? Label(@object.Text) : $"\"{statement.ObjectValue?.Text}\"",
            statement.Polarity, statement.Status, statement.SupersededBy?.Text, statement.Wording, statement.Comment));
    }

    private string Label(string curie) => entities.Find(curie) is { } entity ? $"{entity.Label} ({curie})" : curie;
}
