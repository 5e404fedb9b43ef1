using System.Collections.Immutable;
using Il7Graph.Compilation;
using Il7Graph.Curation;
using Il7Graph.Diagnostics;

namespace Il7Graph.Validation;

/// <summary>A row of statements that a finding speaks of.</summary>
/// <param name="Context">The qualifiers and contexts, in one spelling, so that equal means the same context.</param>
internal sealed record CuratedRow(string Article, string Id, SourceSpan Span, Polarity Polarity, Status Status, string Text, string Context)
{
    public static CuratedRow Of(Statement statement, string article, EntityTable entities) => new(
        article, statement.Id.Text, statement.Subject.Span, statement.Polarity, statement.Status, TextOf(statement, entities), ContextOf(statement));

    private static string TextOf(Statement statement, EntityTable entities)
    {
        var @object = statement.Object is { } curie ? Name(curie) : $"\"{statement.ObjectValue?.Text}\"";
        var not = statement.Polarity == Polarity.Negative ? "not " : "";
        return $"{statement.Id.Text}: {Name(statement.Subject)} {not}{statement.Predicate.Text} {@object}";

        string Name(Curie curie) => entities.Find(curie.Text) is { } entity ? $"'{entity.Label}'" : curie.Text;
    }

    private static string ContextOf(Statement statement) => string.Join(';',
        statement.SubjectAspect?.Text, statement.ObjectAspect?.Text, statement.ObjectDirection,
        Sorted(statement.Taxa), Sorted(statement.Anatomy), Sorted(statement.Cells), Sorted(statement.Diseases), Sorted(statement.Treatments),
        Sorted(statement.Perturbations),
        string.Join('|', statement.Qualifiers
            .Select(qualifier => $"{qualifier.Property.Text}={qualifier.Value?.Text ?? qualifier.Text?.Text}").Order(StringComparer.Ordinal)));

    private static string Sorted(ImmutableArray<Curie> values) =>
        string.Join('|', values.Select(value => value.Text).Order(StringComparer.Ordinal));
}
