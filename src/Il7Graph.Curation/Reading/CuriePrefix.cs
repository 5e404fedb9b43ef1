using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Il7Graph.Curation.Reading;

/// <summary>A declared prefix.</summary>
/// <param name="Head">The URI format up to <c>$1</c>.</param>
/// <param name="Tail">The URI format after <c>$1</c>; mostly empty.</param>
/// <param name="Pattern">What a reference must match; null for anything.</param>
/// <param name="Alternatives">Other URI formats, as head and tail.</param>
internal sealed record CuriePrefix(
    string Name, string Head, string Tail, Regex? Pattern, ImmutableArray<(string Head, string Tail)> Alternatives, string Example)
{
    /// <summary>True if <paramref name="reference"/> can stand behind the prefix and in an IRI.</summary>
    public bool Accepts(string reference) =>
        reference.Length > 0 && (Pattern is null || Pattern.IsMatch(reference)) && Rdf.IriSyntax.IsAbsolute(Head + reference + Tail);
}
