using Il7Graph.Curation;

namespace Il7Graph.Compilation;

/// <summary>A statement that a reader should not take at its word, as the report shows it.</summary>
internal sealed record Conflict(
    string Article, string Id, string Iri, string Subject, string Predicate, string Object, Polarity Polarity, Status Status,
    string? SupersededBy, string? Wording, string? Comment);
