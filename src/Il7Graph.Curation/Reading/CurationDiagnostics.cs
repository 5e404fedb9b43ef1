using Il7Graph.Diagnostics;

namespace Il7Graph.Curation.Reading;

/// <summary>What can be wrong inside a table or its JSON form: IL7G30xx.</summary>
public static class CurationDiagnostics
{
    public static DiagnosticDescriptor FileMissing { get; } = new(
        "IL7G3001", Severity.Error,
        "{0} is not there",
        "make the file, or correct the path");

    public static DiagnosticDescriptor FileUnreadable { get; } = new(
        "IL7G3002", Severity.Error,
        "{0} cannot be read: {1}",
        "look at the file and its permissions");

    public static DiagnosticDescriptor EmptyFile { get; } = new(
        "IL7G3003", Severity.Error,
        "the file is empty: it has no header",
        "write the header row with the names of the columns");

    public static DiagnosticDescriptor UnknownPrefix { get; } = new(
        "IL7G3004", Severity.Error,
        "the prefix of '{0}' is not declared",
        "declare it in ontology/prefixes.tsv, or correct its spelling");

    public static DiagnosticDescriptor MissingColumn { get; } = new(
        "IL7G3005", Severity.Error,
        "the column '{0}' is missing",
        "add the column to the header and to every row");

    public static DiagnosticDescriptor UnknownColumn { get; } = new(
        "IL7G3006", Severity.Warning,
        "the column '{0}' is unknown and not read",
        "remove it, or correct its name");

    public static DiagnosticDescriptor DuplicateColumn { get; } = new(
        "IL7G3007", Severity.Error,
        "the column '{0}' is there twice",
        "keep one of the two");

    public static DiagnosticDescriptor WrongCellCount { get; } = new(
        "IL7G3008", Severity.Error,
        "the row has {0} cells, the header has {1}",
        "check for a missing tab, or a tab or line end inside a cell");

    public static DiagnosticDescriptor EmptyCell { get; } = new(
        "IL7G3009", Severity.Error,
        "'{0}' is empty",
        "fill it in");

    public static DiagnosticDescriptor UnknownWord { get; } = new(
        "IL7G3010", Severity.Error,
        "'{0}' is not a word for {1}",
        "use one of {2}");

    public static DiagnosticDescriptor MalformedLocalId { get; } = new(
        "IL7G3011", Severity.Error,
        "'{0}' does not look like an identifier of {1}",
        "an example is {2}");

    public static DiagnosticDescriptor NotACurie { get; } = new(
        "IL7G3012", Severity.Error,
        "'{0}' is no identifier",
        "write prefix:reference, such as HGNC:6023");

    public static DiagnosticDescriptor InvalidUtf8 { get; } = new(
        "IL7G3013", Severity.Error,
        "the row is not UTF-8",
        "save the file as UTF-8");

    public static DiagnosticDescriptor NulByte { get; } = new(
        "IL7G3014", Severity.Error,
        "the row holds a NUL byte",
        "remove it; the file may have been saved as UTF-16");

    public static DiagnosticDescriptor ByteOrderMark { get; } = new(
        "IL7G3015", Severity.Warning,
        "the file begins with a byte order mark",
        "save it as UTF-8 without a byte order mark");

    public static DiagnosticDescriptor CarriageReturn { get; } = new(
        "IL7G3016", Severity.Warning,
        "the lines end in CR LF",
        "save the file with LF line ends");

    public static DiagnosticDescriptor LoneCarriageReturn { get; } = new(
        "IL7G3057", Severity.Error,
        "the line holds a carriage return (CR) that does not end it",
        "save the file with LF line ends (not those of old Macs), and keep line ends out of the cells");

    public static DiagnosticDescriptor LineTooLong { get; } = new(
        "IL7G3017", Severity.Error,
        "the line is longer than {0} bytes",
        "check for missing line ends");

    public static DiagnosticDescriptor SurroundingSpace { get; } = new(
        "IL7G3018", Severity.Warning,
        "'{0}' has space around it, which is not read",
        "remove the space");

    public static DiagnosticDescriptor EmptyListMember { get; } = new(
        "IL7G3019", Severity.Error,
        "a value of '{0}' is empty",
        "remove the extra |");

    public static DiagnosticDescriptor MalformedDate { get; } = new(
        "IL7G3020", Severity.Error,
        "'{0}' is not a date",
        "write it as 2026-11-24");

    public static DiagnosticDescriptor MalformedYear { get; } = new(
        "IL7G3021", Severity.Error,
        "'{0}' is not a year",
        "write four digits");

    public static DiagnosticDescriptor MalformedNumber { get; } = new(
        "IL7G3022", Severity.Error,
        "'{0}' is not a number of bytes",
        "write digits only");

    public static DiagnosticDescriptor MalformedDigest { get; } = new(
        "IL7G3023", Severity.Error,
        "'{0}' is not a SHA-256",
        "write 64 hexadecimal digits in lower case");

    public static DiagnosticDescriptor MalformedQualifier { get; } = new(
        "IL7G3024", Severity.Error,
        "'{0}' is not a qualifier",
        "write property=prefix:reference, or property=\"text\"");

    public static DiagnosticDescriptor ObjectChoice { get; } = new(
        "IL7G3025", Severity.Error,
        "the statement has {0}",
        "give one of object_id and object_value");

    public static DiagnosticDescriptor SkippedWithoutReason { get; } = new(
        "IL7G3026", Severity.Error,
        "the passage is skipped without a reason",
        "say in the column reason why");

    public static DiagnosticDescriptor LocalEntityWithoutDefinition { get; } = new(
        "IL7G3027", Severity.Error,
        "{0} is an entity of ours and has no definition",
        "write a definition, or use a public identifier");

    public static DiagnosticDescriptor VerifiedWithoutIdentifier { get; } = new(
        "IL7G3028", Severity.Warning,
        "the reference is verified, but has neither pmid, doi nor pmcid",
        "give the identifier it was verified by");

    public static DiagnosticDescriptor MalformedReferenceId { get; } = new(
        "IL7G3029", Severity.Error,
        "'{0}' is no {1}",
        "an example is {2}");

    public static DiagnosticDescriptor EndBeforeStart { get; } = new(
        "IL7G3030", Severity.Error,
        "the passage ends at {0}, before it starts at {1}",
        "correct start or end");

    public static DiagnosticDescriptor JsonSyntax { get; } = new(
        "IL7G3031", Severity.Error,
        "this is not JSON: {0}",
        "correct it here");

    public static DiagnosticDescriptor UnknownMember { get; } = new(
        "IL7G3032", Severity.Warning,
        "the member '{0}' is unknown and not read",
        "remove it, or correct its name");

    public static DiagnosticDescriptor WrongJsonType { get; } = new(
        "IL7G3033", Severity.Error,
        "'{0}' is {1}, not {2}",
        "see the JSON Schema in the ontology folder");

    public static DiagnosticDescriptor DuplicateMember { get; } = new(
        "IL7G3034", Severity.Error,
        "the member '{0}' is there twice",
        "keep one of the two");

    public static DiagnosticDescriptor MalformedId { get; } = new(
        "IL7G3035", Severity.Error,
        "'{0}' cannot be an id",
        "use letters, digits, hyphen, underscore and dot, beginning with a letter or digit");

    public static DiagnosticDescriptor MalformedIri { get; } = new(
        "IL7G3036", Severity.Error,
        "'{0}' is not an absolute IRI",
        "write it with its scheme, such as https://example.org/");

    public static DiagnosticDescriptor BlankLine { get; } = new(
        "IL7G3037", Severity.Warning,
        "the line is blank",
        "remove it");

    public static DiagnosticDescriptor BadUriFormat { get; } = new(
        "IL7G3038", Severity.Error,
        "'{0}' is not a URI format",
        "write an IRI with $1 in the place of the reference");

    public static DiagnosticDescriptor BadPattern { get; } = new(
        "IL7G3039", Severity.Error,
        "'{0}' is not a regular expression: {1}",
        "correct it, or leave it empty");

    public static DiagnosticDescriptor DuplicatePrefix { get; } = new(
        "IL7G3040", Severity.Error,
        "the prefix '{0}' is declared before",
        "keep one of the two rows");

    public static DiagnosticDescriptor MissingMember { get; } = new(
        "IL7G3041", Severity.Error,
        "the member '{0}' is missing",
        "add it; see the JSON Schema in the ontology folder");

    public static DiagnosticDescriptor BaseWithoutSlash { get; } = new(
        "IL7G3042", Severity.Error,
        "the base IRI '{0}' does not end with a slash",
        "add the slash");

    public static DiagnosticDescriptor PassageGap { get; } = new(
        "IL7G3050", Severity.Error,
        "{0} bytes of the text before this passage are in no passage",
        "add a passage for them, curated or skipped");

    public static DiagnosticDescriptor PassageOverlap { get; } = new(
        "IL7G3051", Severity.Error,
        "the passage overlaps the one before by {0} bytes",
        "correct start or end");

    public static DiagnosticDescriptor PassageDigest { get; } = new(
        "IL7G3052", Severity.Error,
        "the text of the passage '{0}' is not the one that was curated",
        "compare the text with the one curated, then correct offsets or digest");

    public static DiagnosticDescriptor PassageBeyondText { get; } = new(
        "IL7G3053", Severity.Error,
        "the passage '{0}' ends at {1}, the text at {2}",
        "correct start and end, or check that this is the text");

    public static DiagnosticDescriptor TextDigest { get; } = new(
        "IL7G3054", Severity.Error,
        "the text is not the one that was curated: its SHA-256 is {0}",
        "give the text that article.json describes");

    public static DiagnosticDescriptor TextLength { get; } = new(
        "IL7G3055", Severity.Error,
        "the text has {0} bytes, article.json says {1}",
        "give the text that article.json describes");

    public static DiagnosticDescriptor UncoveredEnd { get; } = new(
        "IL7G3056", Severity.Error,
        "the last {0} bytes of the text are in no passage",
        "add a passage for them, curated or skipped");
}
