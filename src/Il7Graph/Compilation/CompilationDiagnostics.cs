using Il7Graph.Diagnostics;

namespace Il7Graph.Compilation;

/// <summary>What can be wrong between the tables: IL7G31xx.</summary>
public static class CompilationDiagnostics
{
    public static DiagnosticDescriptor LabelMismatch { get; } = new(
        "IL7G3101", Severity.Error,
        "'{0}' is not the label of {1}, which is '{2}'",
        "correct the identifier or the label: one of the two is a slip");

    public static DiagnosticDescriptor DuplicateId { get; } = new(
        "IL7G3102", Severity.Error,
        "the id '{0}' was used before, at {1}",
        "give one of the two rows another id, or remove it");

    public static DiagnosticDescriptor UnknownEntity { get; } = new(
        "IL7G3103", Severity.Error,
        "{0} has no row in entities.tsv",
        "add the entity with its label and class, or correct the identifier");

    public static DiagnosticDescriptor UnknownReference { get; } = new(
        "IL7G3104", Severity.Error,
        "the reference '{0}' has no row in references.tsv",
        "add the reference, or correct its id");

    public static DiagnosticDescriptor EvidenceWithoutStatement { get; } = new(
        "IL7G3105", Severity.Error,
        "the evidence is for a statement '{0}' that is not there",
        "correct statement_id or the errors of the statement's own row, or remove this row");

    public static DiagnosticDescriptor SupersededCycle { get; } = new(
        "IL7G3106", Severity.Error,
        "the statement '{0}' is superseded by itself, by way of {1}",
        "break the circle: the newest of the statements is superseded by none");

    public static DiagnosticDescriptor UnknownPassage { get; } = new(
        "IL7G3107", Severity.Error,
        "the passage '{0}' has no row in passages.tsv",
        "add the passage, or correct its id");

    public static DiagnosticDescriptor UnknownPredicate { get; } = new(
        "IL7G3108", Severity.Error,
        "the ontology has no property {0}",
        "use a property of ontology/il7.ttl, or declare this one there");

    public static DiagnosticDescriptor UnknownQualifier { get; } = new(
        "IL7G3109", Severity.Error,
        "{0} is not a qualifier of the ontology",
        "use a sub-property of il7:qualifier from ontology/il7.ttl, or declare this one there");

    public static DiagnosticDescriptor StatusClash { get; } = new(
        "IL7G3110", Severity.Warning,
        "rows {0} say the same and differ in status: {1}",
        "decide once: give them one status, or tell them apart by a qualifier");

    public static DiagnosticDescriptor WrongKindOfObject { get; } = new(
        "IL7G3111", Severity.Error,
        "{0} takes {1}",
        "give object_id for an object property and object_value for a datatype property, never both");

    public static DiagnosticDescriptor UnknownClass { get; } = new(
        "IL7G3112", Severity.Error,
        "the ontology has no class {0}",
        "use a class of ontology/il7.ttl, or declare this one there");

    public static DiagnosticDescriptor UnusedPassage { get; } = new(
        "IL7G3113", Severity.Warning,
        "the passage '{0}' is marked as curated, but no statement points to it",
        "name it in a statement's passage_id, or mark it as skipped with a reason");

    public static DiagnosticDescriptor UnverifiedReference { get; } = new(
        "IL7G3114", Severity.Note,
        "the reference '{0}' is {1}: no identifier of it is published",
        "look it up in PubMed; when title, journal and year agree, set match to verified");

    public static DiagnosticDescriptor SupersededUnknown { get; } = new(
        "IL7G3115", Severity.Error,
        "the superseding statement '{0}' is not there",
        "correct superseded_by");

    public static DiagnosticDescriptor SupersededStatus { get; } = new(
        "IL7G3116", Severity.Error,
        "status and superseded_by do not agree: {0}",
        "a statement has superseded_by if and only if its status is superseded");

    public static DiagnosticDescriptor SkippedPassage { get; } = new(
        "IL7G3117", Severity.Error,
        "the passage '{0}' is marked as skipped, yet a statement comes from it",
        "mark the passage as curated, or correct passage_id");

    public static DiagnosticDescriptor ConflictingArticles { get; } = new(
        "IL7G3118", Severity.Error,
        "the article '{0}' was read before, from {1}",
        "give each article an id of its own");

    public static DiagnosticDescriptor EntityConflict { get; } = new(
        "IL7G3119", Severity.Error,
        "two articles describe {0} differently: '{1}' here, '{2}' at {3}",
        "agree on one label and one class for an entity in all articles");

    public static DiagnosticDescriptor WrongContextClass { get; } = new(
        "IL7G3120", Severity.Error,
        "{0} is of the class {1}, but this column takes {2}",
        "correct the identifier, move it to the column for its class, or correct class_id in entities.tsv");

    public static DiagnosticDescriptor NoWording { get; } = new(
        "IL7G3121", Severity.Warning,
        "the statement '{0}' has no wording",
        "put it in a sentence of your own in the column wording");

    public static DiagnosticDescriptor NoReason { get; } = new(
        "IL7G3122", Severity.Warning,
        "the statement '{0}' is {1}, and no comment says why",
        "say in the column comment what contradicts it, so that readers of the release can judge");

    public static DiagnosticDescriptor NotAnEvidenceCode { get; } = new(
        "IL7G3123", Severity.Error,
        "{0} is no evidence code",
        "use a term of the Evidence and Conclusion Ontology, such as ECO:0000314");
}
