using System.Collections.Immutable;
using Il7Graph.Diagnostics;

namespace Il7Graph.Formats;

/// <summary>What may be wrong with an RDF document.</summary>
public static class FormatsDiagnostics
{
    public static DiagnosticDescriptor UnexpectedInput { get; } = new(
        "IL7G1001", Severity.Error, "expected {0}, found {1}", "correct the statement; it was skipped up to its end");

    public static DiagnosticDescriptor BadIri { get; } = new(
        "IL7G1002", Severity.Error, "the IRI holds {0}, which no IRI may hold", "percent-encode the character, or close the IRI with '>'");

    public static DiagnosticDescriptor RelativeIri { get; } = new(
        "IL7G1003", Severity.Error, "the IRI '{0}' is relative and there is no base", "write the whole IRI, or declare a base where the format has one");

    public static DiagnosticDescriptor UnknownPrefix { get; } = new(
        "IL7G1004", Severity.Error, "the prefix '{0}:' is not declared", "declare it with @prefix before its first use, or correct its spelling");

    public static DiagnosticDescriptor BadLanguageTag { get; } = new(
        "IL7G1005", Severity.Error, "'{0}' is not a language tag",
        "write groups of one to eight letters or digits with hyphens between, the first of letters only, then --ltr or --rtl if need be");

    public static DiagnosticDescriptor InvalidUtf8 { get; } = new(
        "IL7G1006", Severity.Error, "the byte 0x{0:X2} is not UTF-8 here", "convert the file to UTF-8");

    public static DiagnosticDescriptor BadEscape { get; } = new(
        "IL7G1007", Severity.Error, "'{0}' is not an escape sequence of {1}",
        "write a backslash as \\\\, a character by its number as \\uXXXX or \\UXXXXXXXX; surrogates have no such form");

    public static DiagnosticDescriptor UnterminatedString { get; } = new(
        "IL7G1008", Severity.Error, "the string is not closed", "close it with {0}, or escape line ends as \\n");

    public static DiagnosticDescriptor NestedTooDeeply { get; } = new(
        "IL7G1009", Severity.Error, "more than {0} levels of brackets", "give the inner nodes labels and say their triples on their own");

    public static DiagnosticDescriptor MisplacedTerm { get; } = new(
        "IL7G1010", Severity.Error, "{0} may not be {1}", "put the term where RDF allows it, or use another kind of term");

    public static DiagnosticDescriptor LanguageStringWithoutTag { get; } = new(
        "IL7G1011", Severity.Error, "the datatype {0} needs a language tag", "write the language after the string, as in \"text\"@en, and no datatype");

    public static DiagnosticDescriptor MalformedXml { get; } = new(
        "IL7G1012", Severity.Error, "the XML is not well-formed: {0}", "correct the XML; what stands after this place was not read");

    public static DiagnosticDescriptor ExternalEntity { get; } = new(
        "IL7G1013", Severity.Error, "'{0}' lies outside the document, and nothing is fetched",
        "write the declarations that the document needs into its own DOCTYPE");

    public static DiagnosticDescriptor EntityExpansion { get; } = new(
        "IL7G1014", Severity.Error, "the entities expand to more than {0} characters", "write out what the entities stand for, or split the document");

    public static DiagnosticDescriptor MisplacedXmlName { get; } = new(
        "IL7G1015", Severity.Error, "'{0}' may not be {1}", "use a name that RDF/XML allows here; the element was skipped");

    public static DiagnosticDescriptor UnexpectedXml { get; } = new(
        "IL7G1016", Severity.Error, "expected {0}, found {1}", "nodes and properties take turns: put the content where RDF/XML has a place for it");

    public static DiagnosticDescriptor ExclusiveAttributes { get; } = new(
        "IL7G1017", Severity.Error, "'{0}' and '{1}' exclude each other", "keep one of the two attributes");

    public static DiagnosticDescriptor DuplicateId { get; } = new(
        "IL7G1018", Severity.Error, "the ID '{0}' was used before for {1}", "use rdf:about where the node is described again");

    public static DiagnosticDescriptor BadXmlName { get; } = new(
        "IL7G1019", Severity.Error, "'{0}' is not a name of XML", "start with a letter or '_', go on with letters, digits, '.', '-' and '_'");

    public static DiagnosticDescriptor ElementsTooDeep { get; } = new(
        "IL7G1020", Severity.Error, "more than {0} levels of elements", "give the inner nodes names and describe them on their own");

    public static DiagnosticDescriptor BadDirection { get; } = new(
        "IL7G1021", Severity.Error, "'{0}' is not a base direction", "write its:dir=\"ltr\" or its:dir=\"rtl\"");

    public static DiagnosticDescriptor NotOneTriple { get; } = new(
        "IL7G1022", Severity.Error, "a triple term is one triple, and here are {0}", "put one node with one property into the element");

    public static DiagnosticDescriptor OversizedToken { get; } = new(
        "IL7G1023", Severity.Error, "what starts here is longer than {0} bytes, or needs more than twice as many in canonical form",
        "close the string or IRI where it should end, keep large contents in files of their own, or read with a higher limit");

    public static DiagnosticDescriptor MalformedJson { get; } = new(
        "IL7G1100", Severity.Error, "the text is not JSON: {0}", "correct the JSON; nothing of the document was read");

    public static DiagnosticDescriptor DuplicateKey { get; } = new(
        "IL7G1101", Severity.Error, "the key '{0}' stands in this object before", "keep one of the two, or put both values into an array");

    public static DiagnosticDescriptor JsonTooDeep { get; } = new(
        "IL7G1102", Severity.Error, "more than {0} levels of arrays and objects", "give the inner nodes identifiers and describe them on their own");

    public static DiagnosticDescriptor NumberOutOfRange { get; } = new(
        "IL7G1103", Severity.Error, "the number {0} is beyond all doubles", "write it as a string with a datatype");

    public static DiagnosticDescriptor DocumentTooLarge { get; } = new(
        "IL7G1104", Severity.Error, "the document has more than {0} bytes", "split it, or convert it to N-Quads with a tool that streams");

    public static DiagnosticDescriptor BadContext { get; } = new(
        "IL7G1105", Severity.Error, "{0}: {1}", "correct the context as JSON-LD 1.1 has it; the reading ended here");

    public static DiagnosticDescriptor BadJsonLd { get; } = new(
        "IL7G1106", Severity.Error, "{0}: {1}", "correct the document as JSON-LD 1.1 has it; the reading ended here");

    public static DiagnosticDescriptor NotLoaded { get; } = new(
        "IL7G1107", Severity.Error, "{0}: {1}", "put the context into the document, or allow it to be fetched (--allow-fetch)");

    public static DiagnosticDescriptor KeyWithoutIri { get; } = new(
        "IL7G1108", Severity.Warning, "the key '{0}' stands for no IRI, and was left out with its value", "define it in @context, or give a @vocab");

    public static DiagnosticDescriptor UnusableIri { get; } = new(
        "IL7G1109", Severity.Warning, "'{0}' is no absolute IRI, and what has it was left out",
        "write the whole IRI, or give a base; percent-encode characters that no IRI may hold");

    public static DiagnosticDescriptor UnusableLanguage { get; } = new(
        "IL7G1110", Severity.Warning, "'{0}' is not a language tag, and the text was left out",
        "write groups of one to eight letters or digits with hyphens between, the first of letters only");

    /// <summary>All of them, in the order of their codes.</summary>
    public static ImmutableArray<DiagnosticDescriptor> All { get; } =
    [
        UnexpectedInput, BadIri, RelativeIri, UnknownPrefix, BadLanguageTag, InvalidUtf8, BadEscape, UnterminatedString,
        NestedTooDeeply, MisplacedTerm, LanguageStringWithoutTag, MalformedXml, ExternalEntity, EntityExpansion, MisplacedXmlName,
        UnexpectedXml, ExclusiveAttributes, DuplicateId, BadXmlName, ElementsTooDeep, BadDirection, NotOneTriple,
        OversizedToken,
        MalformedJson, DuplicateKey, JsonTooDeep, NumberOutOfRange, DocumentTooLarge, BadContext, BadJsonLd, NotLoaded, KeyWithoutIri,
        UnusableIri, UnusableLanguage,
    ];
}
