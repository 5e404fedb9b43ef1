using Il7Graph.Rdf;
using Il7Graph.Rdf.Vocabulary;

namespace Il7Graph.Owl;

/// <summary>Terms as a reader wants them in a message: IRIs by the longest namespace of the prefixes, else in angle
/// brackets.</summary>
internal sealed class TermNames(PrefixMap prefixes)
{
    private readonly KeyValuePair<string, string>[] _longestFirst =
        [.. prefixes.Namespaces.OrderByDescending(pair => pair.Value.Length).ThenBy(pair => pair.Key, StringComparer.Ordinal)];

    public string Of(Term term) => term switch
    {
        Iri iri => Of(iri),
        Literal { Language: null } literal when literal.Datatype != XSD.String => $"\"{literal.LexicalForm}\"^^{Of(literal.Datatype)}",
        _ => term.ToString(),
    };

    private string Of(Iri iri)
    {
        foreach (var (prefix, ns) in _longestFirst)
        {
            if (iri.Value.StartsWith(ns, StringComparison.Ordinal) && IsLocal(iri.Value.AsSpan(ns.Length))) return $"{prefix}:{iri.Value[ns.Length..]}";
        }
        return iri.Value.StartsWith(OWL.Namespace, StringComparison.Ordinal) ? $"owl:{iri.Value[OWL.Namespace.Length..]}"
            : iri.Value.StartsWith(XSD.Namespace, StringComparison.Ordinal) ? $"xsd:{iri.Value[XSD.Namespace.Length..]}"
            : $"<{iri.Value}>";
    }

    private static bool IsLocal(ReadOnlySpan<char> local)
    {
        if (local.IsEmpty || local[^1] == '.') return false;
        foreach (var c in local)
        {
            if (!char.IsLetterOrDigit(c) && c is not ('_' or '-' or '.')) return false;
        }
        return true;
    }
}
