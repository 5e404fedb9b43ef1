using Il7Graph.Rdf.Vocabulary;

namespace Il7Graph.Rdf;

/// <summary>A literal: a lexical form, a datatype and, for <c>rdf:langString</c> and <c>rdf:dirLangString</c> only, a language tag
/// and a base direction.</summary>
/// <remarks>Equality is term equality, character by character (RDF 1.2 Concepts §3.3): <c>"01"</c> and <c>"1"</c> as
/// <c>xsd:integer</c> are two terms with one value.</remarks>
public sealed record Literal : Term
{
    private Literal(string lexicalForm, Iri datatype, string? language, BaseDirection? direction)
    {
        ArgumentNullException.ThrowIfNull(lexicalForm);
        if (!IsWellFormed(lexicalForm)) throw new ArgumentException("a lone surrogate", nameof(lexicalForm));
        (LexicalForm, Datatype, Language, Direction) = (lexicalForm, datatype, language, direction);
    }

    public string LexicalForm { get; }

    public Iri Datatype { get; }

    /// <summary>A BCP 47 tag in lower case; null unless the datatype is <c>rdf:langString</c> or <c>rdf:dirLangString</c>.</summary>
    public string? Language { get; }

    /// <summary>Null unless the datatype is <c>rdf:dirLangString</c>.</summary>
    public BaseDirection? Direction { get; }

    public static Literal FromString(string value) => new(value, XSD.String, null, null);

    /// <exception cref="ArgumentException"><paramref name="datatype"/> is <c>rdf:langString</c> or <c>rdf:dirLangString</c>, or the
    /// lexical form holds a lone surrogate.</exception>
    public static Literal FromTyped(string lexicalForm, Iri datatype) =>
        datatype != RDF.LangString && datatype != RDF.DirLangString
            ? new(lexicalForm, datatype, null, null)
            : throw new ArgumentException("a language string needs a language tag", nameof(datatype));

    /// <param name="language">A language tag as LANG_DIR of N-Triples allows it; stored in lower case.</param>
    /// <exception cref="ArgumentException"><paramref name="language"/> is no language tag.</exception>
    public static Literal FromLanguage(string lexicalForm, string language, BaseDirection? direction = null)
    {
        if (!LanguageTag.IsWellFormed(language)) throw new ArgumentException($"not a language tag: '{language}'", nameof(language));
        return new(lexicalForm, direction is null ? RDF.LangString : RDF.DirLangString, language.ToLowerInvariant(), direction);
    }

    private static bool IsWellFormed(string text)
    {
        for (var i = text.AsSpan().IndexOfAnyInRange('\uD800', '\uDFFF'); i >= 0 && i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i])) continue;
            if (i + 1 == text.Length || !char.IsSurrogatePair(text[i], text[i + 1])) return false;
            i++;
        }
        return true;
    }
}
