using System.Globalization;
using System.Numerics;
using System.Text;
using System.Text.RegularExpressions;
using Il7Graph.Formats.JsonLd.Json;
using Il7Graph.Rdf;
using Il7Graph.Rdf.Vocabulary;
using Newtonsoft.Json.Linq;

namespace Il7Graph.Formats.JsonLd.FromRdf;

/// <summary>RDF to object conversion (JSON-LD 1.1 API §8.5): literals to value objects.</summary>
internal sealed partial class RdfValues(JsonLdOptions options)
{
    public const string First = RDF.Namespace + "first";
    public const string Rest = RDF.Namespace + "rest";
    public const string Value = RDF.Namespace + "value";
    public const string Language = RDF.Namespace + "language";
    public const string Direction = RDF.Namespace + "direction";

    private const string I18n = "https://www.w3.org/ns/i18n#";

    /// <summary>The identifier of an IRI or blank node.</summary>
    /// <exception cref="NotRepresentableException">The term is something else.</exception>
    public static string IdOf(Term term) => term switch
    {
        Iri iri => iri.Value,
        BlankNode blank => "_:" + blank.Label,
        _ => throw new NotRepresentableException($"JSON-LD 1.1 has no triple terms, and {term} is one: choose a format of RDF 1.2"),
    };

    public JObject Of(Term term)
    {
        if (term is not Literal literal) return new JObject { [Keywords.Id] = IdOf(term) };
        if (options.UseNativeTypes && Native(literal) is { } native) return new JObject { [Keywords.Value] = native };
        if (literal.Datatype == RDF.JSON && options.ProcessingMode == JsonLdProcessingMode.JsonLd11)
        {
            return new JObject { [Keywords.Value] = Json(literal), [Keywords.Type] = Keywords.Json };
        }
        var result = new JObject { [Keywords.Value] = literal.LexicalForm };
        if (options.RdfDirection == RdfDirection.I18nDatatype && literal.Datatype.Value.StartsWith(I18n, StringComparison.Ordinal))
        {
            AddLanguageAndDirection(result, literal.Datatype.Value[I18n.Length..]);
        }
        else if (literal.Language is { } language)
        {
            result[Keywords.Language] = language;
            if (literal.Direction is { } direction) result[Keywords.Direction] = direction == BaseDirection.LeftToRight ? "ltr" : "rtl";
        }
        else if (literal.Datatype != XSD.String)
        {
            result[Keywords.Type] = literal.Datatype.Value;
        }
        return result;
    }

    // Step 6.3: en-us_rtl, _rtl
    private static void AddLanguageAndDirection(JObject result, string fragment)
    {
        var mark = fragment.IndexOf('_', StringComparison.Ordinal);
        var language = mark < 0 ? fragment : fragment[..mark];
        if (language.Length > 0) result[Keywords.Language] = language;
        if (mark >= 0) result[Keywords.Direction] = fragment[(mark + 1)..];
    }

    // Step 6.1
    private static JValue? Native(Literal literal)
    {
        var text = literal.LexicalForm;
        if (literal.Datatype == XSD.String) return new JValue(text);
        if (literal.Datatype == XSD.Boolean) return text is "true" or "false" or "1" or "0" ? new JValue(text is "true" or "1") : null;
        if (literal.Datatype == XSD.Integer && IntegerForm().IsMatch(text))
        {
            return long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var small)
                ? new JValue(small)
                : new JValue(BigInteger.Parse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture));
        }
        if (literal.Datatype != XSD.Double || !DoubleForm().IsMatch(text)) return null;
        var number = double.Parse(text, CultureInfo.InvariantCulture);
        return double.IsFinite(number) ? new JValue(number) : null;
    }

    // Step 6.2
    private static JToken Json(Literal literal)
    {
        try
        {
            return JsonParser.Parse(Encoding.UTF8.GetBytes(literal.LexicalForm));
        }
        catch (JsonSyntaxException problem)
        {
            throw new JsonLdException(JsonLdErrorCode.InvalidJsonLiteral, $"a literal of rdf:JSON is not JSON: {problem.Message}", problem);
        }
    }

    // Longer integers than any double would come back as infinity; they stay text.
    [GeneratedRegex(@"^[+-]?[0-9]{1,300}\z", RegexOptions.CultureInvariant)]
    private static partial Regex IntegerForm();

    [GeneratedRegex(@"^[+-]?([0-9]+(\.[0-9]*)?|\.[0-9]+)([Ee][+-]?[0-9]+)?\z", RegexOptions.CultureInvariant)]
    private static partial Regex DoubleForm();
}
