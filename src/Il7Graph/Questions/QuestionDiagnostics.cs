using Il7Graph.Diagnostics;

namespace Il7Graph.Questions;

/// <summary>What can be wrong with a question beside its SPARQL: IL7G601x.</summary>
public static class QuestionDiagnostics
{
    public static DiagnosticDescriptor HeaderIncomplete { get; } = new(
        "IL7G6011", Severity.Error,
        "the question has no {0}",
        "write it above the query as a comment: #{0}: ...");

    public static DiagnosticDescriptor BadName { get; } = new(
        "IL7G6012", Severity.Error,
        "'{0}' is not a name of a question",
        "call the file with lower-case letters, digits and hyphens, as cells-producing-il7.rq");

    public static DiagnosticDescriptor NotPublishable { get; } = new(
        "IL7G6013", Severity.Error,
        "a question cannot be a DESCRIBE",
        "ask with SELECT, ASK or CONSTRUCT: SHACL has executables for these");
}
