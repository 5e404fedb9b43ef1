using Il7Graph.Formats.JsonLd.Json;
using Il7Graph.Rdf;
using Newtonsoft.Json.Linq;

namespace Il7Graph.Formats.JsonLd.ToRdf;

/// <summary>Value objects to literals (JSON-LD 1.1 API §8.2.2, steps 4 to 14).</summary>
internal sealed class RdfLiterals
{
    /// <summary>The term that was made last.</summary>
    public RdfTermWriter Term { get; } = new();

    /// <summary>Writes the literal; false if RDF has none.</summary>
    public bool TryValue(JObject map, RdfDirection? direction)
    {
        var value = map[Keywords.Value]!;
        var datatype = JsonTree.Text(map[Keywords.Type]);
        if (datatype == Keywords.Json)
        {
            Term.Typed(CanonicalJson.Of(value), RdfNames.Json);
            return true;
        }
        if (datatype is not null && (!IriForm.IsWellFormed(datatype) || datatype is RdfNames.LangString or RdfNames.DirLangString)) return false;
        switch (value.Type)
        {
            case JTokenType.Boolean:
                Term.Typed((bool)value ? "true" : "false", datatype ?? RdfNames.Boolean);
                return true;
            case JTokenType.Integer or JTokenType.Float:
                Number((JValue)value, datatype);
                return true;
            case JTokenType.String:
                return TryString((string)value!, datatype, map, direction);
            default:
                return false;
        }
    }

    // Steps 10, 11
    private void Number(JValue number, string? datatype)
    {
        var integer = datatype == RdfNames.Double ? null : JsonNumber.ToInteger(number);
        if (integer is not null) Term.Typed(integer, datatype ?? RdfNames.Integer);
        else Term.Typed(JsonNumber.ToDouble(number), datatype ?? RdfNames.Double);
    }

    // Steps 12 to 14
    private bool TryString(string text, string? datatype, JObject map, RdfDirection? rdfDirection)
    {
        var language = JsonTree.Text(map[Keywords.Language]);
        if (language is not null && !LanguageTag.IsWellFormed(language)) return false;
        if (rdfDirection == RdfDirection.I18nDatatype && JsonTree.Text(map[Keywords.Direction]) is { } direction)
        {
            Term.Typed(text, $"{RdfNames.I18n}{language?.ToLowerInvariant()}_{direction}");
        }
        else if (language is not null)
        {
            Term.Tagged(text, language);
        }
        else
        {
            Term.Typed(text, datatype);
        }
        return true;
    }
}
