using Il7Graph.Diagnostics;
using Il7Graph.Rdf;
using Il7Graph.Rdf.Vocabulary;

namespace Il7Graph.Sparql.Results;

/// <summary>Terms out of the parts that JSON and XML give of them.</summary>
internal static class ResultTerms
{
    public static Iri Iri(string value, SourceSpan span) =>
        IriSyntax.IsAbsolute(value) ? new Iri(value) : throw NotATerm(value, "an IRI", span);

    public static BlankNode BlankNode(string label, SourceSpan span) =>
        BlankNodeSyntax.IsLabel(label) ? new BlankNode(label) : throw NotATerm(label, "a blank node label", span);

    public static Literal Literal(string value, string? language, string? direction, string? datatype, SourceSpan span)
    {
        if (language is { Length: > 0 })
        {
            if (!LanguageTag.IsWellFormed(language)) throw NotATerm(language, "a language tag", span);
            return Rdf.Literal.FromLanguage(value, language, direction switch
            {
                null => null,
                "ltr" => BaseDirection.LeftToRight,
                "rtl" => BaseDirection.RightToLeft,
                _ => throw NotATerm(direction, "a base direction", span),
            });
        }
        if (datatype is null) return Rdf.Literal.FromString(value);
        var iri = Iri(datatype, span);
        return iri == RDF.LangString || iri == RDF.DirLangString
            ? throw NotATerm(datatype, "a datatype of a literal without a language", span)
            : Rdf.Literal.FromTyped(value, iri);
    }

    public static TripleTerm Triple(Term? subject, Term? predicate, Term? @object, SourceSpan span) =>
        subject is Rdf.Iri or Rdf.BlankNode && predicate is Iri iri && @object is not null
            ? new TripleTerm(subject, iri, @object)
            : throw ResultsFailure.Of(SparqlDiagnostics.UnexpectedResults, span, "a subject, a predicate and an object that make a triple", "other parts");

    private static ResultsFailure NotATerm(string value, string kind, SourceSpan span) =>
        ResultsFailure.Of(SparqlDiagnostics.NotATerm, span, value, kind);
}
