using Il7Graph.Curation;
using Il7Graph.Curation.Reading;
using Il7Graph.Diagnostics;
using Il7Graph.Vocabulary;

namespace Il7Graph.Compilation;

/// <summary>Findings on an identifier that is not known, with the nearest that is.</summary>
internal static class NearMiss
{
    /// <param name="curies">The known ones, as tables write them.</param>
    public static Diagnostic Of(DiagnosticDescriptor descriptor, Curie curie, IEnumerable<string> curies)
    {
        var diagnostic = Diagnostic.Of(descriptor, curie.Span, curie.Text);
        return Suggestion.For(curie.Text, curies) is { } near
            ? diagnostic with { Help = $"did you mean {near}? Otherwise {diagnostic.Help}" }
            : diagnostic;
    }

    /// <param name="iris">The IRIs of the known terms of the ontology.</param>
    public static Diagnostic OfTerm(DiagnosticDescriptor descriptor, Curie curie, IEnumerable<string> iris) =>
        Of(descriptor, curie, iris.Select(IL7.ShortName));
}
