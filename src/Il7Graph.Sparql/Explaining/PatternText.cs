using System.Text;
using Il7Graph.Rdf;
using Il7Graph.Rdf.Vocabulary;
using Il7Graph.Sparql.Algebra;
using Il7Graph.Sparql.Expressions;
using Il7Graph.Sparql.Writing;

namespace Il7Graph.Sparql.Explaining;

/// <summary>Patterns, conditions and terms on one line, with prefixes.</summary>
internal sealed class PatternText(PrefixMap prefixes)
{
    // The longest namespace first, so that the shortest name is found.
    private readonly (string Prefix, string Namespace)[] _namespaces =
        [.. prefixes.Namespaces.OrderByDescending(pair => pair.Value.Length).ThenBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => (pair.Key, pair.Value))];

    public string Of(AlgebraOperator pattern)
    {
        var text = SparqlWriter.Write(pattern);
        return Shorten(text[1..^1]);
    }

    public string Of(QueryPart part) => Of(part.Operator);

    public string Of(Term term) => Shorten(term.ToString());

    /// <summary>A condition as a FILTER.</summary>
    public string Of(Expression condition) => Of(new Filter([condition], Bgp.Empty));

    /// <summary>Shortens each IRI outside of quotes, and runs of white space there.</summary>
    private string Shorten(string text)
    {
        var result = new StringBuilder();
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '"')
            {
                var end = i + 1;
                while (text[end] != '"') end += text[end] == '\\' ? 2 : 1;
                result.Append(text, i, end - i + 1);
                i = end;
            }
            else if (text[i] == '<' && IriEnd(text, i) is > 0 and var close)
            {
                var iri = text[(i + 1)..close];
                result.Append(iri == RDF.Type.Value && IsPredicateNext(result) ? "a" : ShortName(iri));
                i = close;
            }
            else if (!char.IsWhiteSpace(text[i]))
            {
                result.Append(text[i]);
            }
            else if (result.Length > 0 && result[^1] != ' ')
            {
                result.Append(' ');
            }
        }
        return result.ToString().Trim();
    }

    /// <summary>Whether what was written so far ends with the subject of a triple.</summary>
    private static bool IsPredicateNext(StringBuilder text)
    {
        var words = text.ToString().TrimEnd().Split(' ');
        return words is [not ""] || (words.Length > 1 && words[^2] is "." or "{" or "}");
    }

    private static int IriEnd(string text, int start)
    {
        for (var i = start + 1; i < text.Length; i++)
        {
            if (text[i] == '>') return i;
            if (text[i] is ' ' or '\n' or '"' or '<' or '(') return -1;
        }
        return -1;
    }

    private string ShortName(string iri)
    {
        foreach (var (prefix, name) in _namespaces)
        {
            if (iri.Length > name.Length && iri.StartsWith(name, StringComparison.Ordinal) && BlankNodeSyntax.IsLabel(iri.AsSpan(name.Length)))
                return $"{prefix}:{iri[name.Length..]}";
        }
        return $"<{iri}>";
    }
}
