using Il7Graph.Rdf;
using Il7Graph.Rdf.Vocabulary;

namespace Il7Graph.Sparql.Functions;

/// <summary>Functions on terms, and those that make them (SPARQL 1.2 §17.4.2, §17.4.6).</summary>
internal static class TermFunctions
{
    public static Literal? Str(Term term) => term switch
    {
        Iri iri => Literal.FromString(iri.Value),
        Literal literal => literal.Datatype == XSD.String ? literal : Literal.FromString(literal.LexicalForm),
        _ => null,
    };

    /// <summary>An IRI as it is, a string resolved against the base; null if that is not an absolute IRI.</summary>
    public static Iri? ToIri(Term term, string? baseIri)
    {
        if (term is Iri iri) return iri;
        if (!TermValues.TrySimple(term, out var text)) return null;
        if (!IriSyntax.HasScheme(text))
        {
            if (baseIri is null || !IriSyntax.HasScheme(baseIri)) return null;
            text = IriResolver.Resolve(baseIri, text);
        }
        return IriSyntax.IsAbsolute(text) ? new Iri(text) : null;
    }

    public static Literal? StrDt(Term lexicalForm, Term datatype) =>
        TermValues.TrySimple(lexicalForm, out var text) && datatype is Iri iri && iri != RDF.LangString && iri != RDF.DirLangString
            ? Literal.FromTyped(text, iri)
            : null;

    public static TripleTerm? Triple(Term subject, Term predicate, Term @object) =>
        subject is Iri or BlankNode && predicate is Iri iri ? new TripleTerm(subject, iri, @object) : null;
}
