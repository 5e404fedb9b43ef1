using Newtonsoft.Json.Linq;

namespace Il7Graph.Formats.JsonLd.Expansion;

/// <summary>Hears of what the algorithm leaves out without an error.</summary>
internal interface IExpansionObserver
{
    /// <summary>A key stands for no IRI; it and its value are left out.</summary>
    void KeyWithoutIri(JProperty key);

    /// <summary>An IRI that RDF will do without: relative, or with a character that no IRI may hold.</summary>
    void UnusableIri(string iri, JToken at);

    /// <summary>A language tag that is none.</summary>
    void UnusableLanguage(string language, JToken at);
}
