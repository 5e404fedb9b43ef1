using System.Text;
using Il7Graph.Rdf;
using Il7Graph.Sparql.Functions;

namespace Il7Graph.Sparql.Tests.Functions;

/// <summary>Terms of the tables of tests: N-Triples, with <c>xsd:</c> and <c>:</c> for two namespaces, and numbers and booleans as Turtle writes
/// them.</summary>
internal static class Terms
{
    public static FunctionContext Context() => new()
    {
        Now = FunctionContext.InstantOf(new DateTimeOffset(2026, 11, 24, 12, 0, 0, TimeSpan.Zero)),
        BaseIri = "http://example.org/dir/doc",
        Random = new Random(1),
    };

    /// <summary>Null for <c>error</c>.</summary>
    public static Term? Of(string text)
    {
        if (text == "error") return null;
        if (text is "true" or "false") return Typed(text, "boolean");
        if (char.IsAsciiDigit(text[0]) || text[0] is '-' or '+' or '.')
        {
            return Typed(text, text.AsSpan().ContainsAny('e', 'E') ? "double" : text.AsSpan().Contains('.') ? "decimal" : "integer");
        }
        if (text[0] == ':') return new Iri("http://example.org/" + text[1..]);
        var at = text.LastIndexOf("^^xsd:", StringComparison.Ordinal);
        if (at > 0) return Typed(text[1..(at - 1)], text[(at + "^^xsd:".Length)..]);
        at = text.LastIndexOf("^^:", StringComparison.Ordinal);
        if (at > 0) return Literal.FromTyped(text[1..(at - 1)], new Iri("http://example.org/" + text[(at + 3)..]));
        return TermEncoding.Decode(Encoding.UTF8.GetBytes(text));
    }

    private static Literal Typed(string lexicalForm, string datatype) =>
        datatype == "string" ? Literal.FromString(lexicalForm) : Literal.FromTyped(lexicalForm, new Iri(Rdf.Vocabulary.XSD.Namespace + datatype));
}
