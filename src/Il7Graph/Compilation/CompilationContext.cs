using Il7Graph.Curation.Reading;
using Il7Graph.Diagnostics;

namespace Il7Graph.Compilation;

/// <summary>What all compilers of a build share.</summary>
internal sealed record CompilationContext(
    CuriePrefixes Prefixes, OntologyTerms Ontology, EntityTable Entities, ReleaseIris Iris, GraphRuns Runs, DiagnosticBag Diagnostics)
{
    public CompilationCounts Counts { get; } = new();
}
