using System.Text;
using Il7Graph.Rdf;

namespace Il7Graph.Sparql.Results;

/// <summary>Terms as people read them: CURIEs where a prefix fits, plain strings and numbers without quotes.</summary>
public sealed class CellText(PrefixMap prefixes)
{
    // The longest namespace first, so that the shortest name is found.
    private readonly (string Prefix, string Namespace)[] _namespaces =
        [.. prefixes.Namespaces.OrderByDescending(pair => pair.Value.Length).Select(pair => (pair.Key, pair.Value))];

    public string Of(Term term)
    {
        ArgumentNullException.ThrowIfNull(term);
        return Of(TermEncoding.Encode(term));
    }

    /// <summary>One line of text; control characters stay escaped.</summary>
    internal string Of(ReadOnlySpan<byte> term)
    {
        if (term.IsEmpty) return "";
        switch (TermEncoding.KindOf(term))
        {
            case TermKind.Iri:
                return Shorten(Encoding.UTF8.GetString(term[1..^1]));
            case TermKind.Literal:
                TermEncoding.SplitLiteral(term, out var escaped, out var language, out var datatype);
                var number = NumberSyntax.BareNumber(term);
                if (!number.IsEmpty) return Encoding.UTF8.GetString(number);
                var text = Encoding.UTF8.GetString(escaped);
                if (language.IsEmpty && datatype.IsEmpty) return text.Replace("\\\"", "\"", StringComparison.Ordinal).Replace("\\\\", "\\", StringComparison.Ordinal);
                return language.IsEmpty ? $"\"{text}\"^^{Shorten(Encoding.UTF8.GetString(datatype))}" : $"\"{text}\"@{Encoding.UTF8.GetString(language)}";
            case TermKind.TripleTerm:
                TermEncoding.SplitTripleTerm(term, out var subject, out var predicate, out var @object);
                return $"<<( {Of(subject)} {Of(predicate)} {Of(@object)} )>>";
            default:
                return Encoding.UTF8.GetString(term);
        }
    }

    private string Shorten(string iri)
    {
        foreach (var (prefix, name) in _namespaces)
        {
            if (iri.Length > name.Length && iri.StartsWith(name, StringComparison.Ordinal) && BlankNodeSyntax.IsLabel(iri.AsSpan(name.Length)))
            {
                return $"{prefix}:{iri[name.Length..]}";
            }
        }
        return $"<{iri}>";
    }
}
