using System.Diagnostics.CodeAnalysis;
using Il7Graph.Diagnostics;
using Il7Graph.Rdf;
using Il7Graph.Sparql;

namespace Il7Graph.Querying;

/// <summary>Terms as people write them on a command line or in a form: as in SPARQL, and identifiers such as <c>PMID:11135619</c> or
/// <c>DOI:10.1084/jem.178.3.1109</c>, whose local part need not be one of SPARQL's.</summary>
public static class ParameterText
{
    /// <summary>Reads an IRI in angle brackets or without, a CURIE, a number, a boolean, or a literal in quotes with its language or
    /// datatype.</summary>
    /// <returns>False if it is none of these. A word without quotes is none: it may be a slip.</returns>
    public static bool TryParse(string text, PrefixMap prefixes, [NotNullWhen(true)] out Term? term)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(prefixes);
        term = OfIdentifier(text, prefixes) ?? OfSparql(text, prefixes);
        return term is not null;
    }

    private static Iri? OfIdentifier(string text, PrefixMap prefixes)
    {
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        if (colon < 0 || text[0] is '"' or '\'' or '<' or '_') return null;
        var iri = prefixes.Find(text[..colon]) is { } start ? start + text[(colon + 1)..] : text;
        return (iri != text || IsWeb(text)) && IriSyntax.IsAbsolute(iri) ? new Iri(iri) : null;
    }

    /// <summary>Any word and colon would be an absolute IRI; one with an unknown prefix is a slip.</summary>
    private static bool IsWeb(string text) => text.Contains("://", StringComparison.Ordinal) || text.StartsWith("urn:", StringComparison.Ordinal);

    /// <summary>What VALUES takes is a term of data, whatever its syntax; a text that is more than one term is none.</summary>
    private static Term? OfSparql(string text, PrefixMap prefixes)
    {
        var options = new SparqlOptions { KnownPrefixes = prefixes, DeclareKnownPrefixes = true };
        return SparqlQuery.TryParse($"ASK {{}} VALUES ?term {{ {text}\n}}", options, new DiagnosticBag(), out var query)
            && query.Syntax.Values is { Rows: [[{ } term]] } ? term : null;
    }
}
