using System.Collections.Immutable;

namespace Il7Graph.Diagnostics.Tests;

/// <summary>Findings of every sort: with a place and without, with notes of both sorts, with characters that formats escape.</summary>
internal static class Examples
{
    public static DiagnosticDescriptor UnknownPrefix { get; } = new(
        "IL7G3004", Severity.Error, "the prefix of '{0}' is not declared", "declare it in ontology/prefixes.tsv, or correct its spelling");

    public static DiagnosticDescriptor Contradiction { get; } = new(
        "IL7G4001", Severity.Warning, "{0} contradicts {1}", "correct one of the rows");

    public static DiagnosticDescriptor Coverage { get; } = new(
        "IL7G3201", Severity.Note, "{0} passages have no statement", "curate them or give a reason");

    public static ImmutableArray<Diagnostic> Findings { get; } =
    [
        Diagnostic.Of(Coverage, SourceSpan.WholeFile("curation/il7/passages.tsv"), 2),
        Diagnostic.Of(UnknownPrefix, new SourceSpan("curation/il7/statements.tsv", 14, 12, 9), "HGCN:6023"),
        Diagnostic.Of(Contradiction, new SourceSpan("curation/il7/statements.tsv", 20, 1, 2), "s\t20 \"IL-7 → <B>\"", "s3") with
        {
            Help = "compare 's20' with 's3'",
            Notes =
            [
                new DiagnosticNote("s3 says that the protein is produced", new SourceSpan("curation/il7/statements.tsv", 4, 1, 2)),
                new DiagnosticNote("il7:produces is asymmetric"),
                new DiagnosticNote("the class comes from here", SourceSpan.WholeFile("ontology/il7.ttl")),
            ],
        },
    ];

    public static ImmutableArray<(DiagnosticDescriptor Descriptor, long LeftOut)> LeftOut { get; } = [(UnknownPrefix, 12)];
}
