using System.Collections.Immutable;
using Il7Graph.Diagnostics;

namespace Il7Graph.Sparql;

/// <summary>What may be wrong with a query, an update request or a file of results.</summary>
public static class SparqlDiagnostics
{
    public static DiagnosticDescriptor UnexpectedInput { get; } = new(
        "IL7G2001", Severity.Error, "expected {0}, found {1}", "correct the text at this place; what follows it was not read");

    public static DiagnosticDescriptor UnknownPrefix { get; } = new(
        "IL7G2002", Severity.Error, "the prefix '{0}:' is not declared", "declare it with PREFIX before its first use, or correct its spelling");

    public static DiagnosticDescriptor RelativeIri { get; } = new(
        "IL7G2003", Severity.Error, "the IRI '{0}' is relative and there is no base", "write the whole IRI, or declare a BASE");

    public static DiagnosticDescriptor BadIri { get; } = new(
        "IL7G2004", Severity.Error, "'{0}' is not an IRI", "percent-encode spaces, quotes, braces and controls, and close the IRI with '>'");

    public static DiagnosticDescriptor BadEscape { get; } = new(
        "IL7G2005", Severity.Error, "'{0}' is not an escape sequence of {1}",
        "write a backslash as \\\\, a character by its number as \\uXXXX or \\UXXXXXXXX; surrogates have no such form");

    public static DiagnosticDescriptor Unterminated { get; } = new(
        "IL7G2006", Severity.Error, "the string is not closed", "close it with {0}, or escape line ends as \\n");

    public static DiagnosticDescriptor BadLanguageTag { get; } = new(
        "IL7G2007", Severity.Error, "'{0}' is not a language tag",
        "write groups of one to eight letters or digits with hyphens between, the first of letters only, then --ltr or --rtl if need be");

    public static DiagnosticDescriptor TooDeep { get; } = new(
        "IL7G2008", Severity.Error, "more than {0} {1}", "split the query, or write lists of values with VALUES or IN");

    public static DiagnosticDescriptor VariableInScope { get; } = new(
        "IL7G2009", Severity.Error, "'?{0}' has a value already", "choose another name after AS");

    public static DiagnosticDescriptor DuplicateVariable { get; } = new(
        "IL7G2010", Severity.Error, "'?{0}' is named twice in {1}", "name each variable once");

    public static DiagnosticDescriptor NotGrouped { get; } = new(
        "IL7G2011", Severity.Error, "'?{0}' has many values in a group", "add it to GROUP BY, or take one of its values with SAMPLE, MIN or MAX");

    public static DiagnosticDescriptor MisplacedAggregate { get; } = new(
        "IL7G2012", Severity.Error, "{0} stands {1}", "use aggregates in SELECT, HAVING and ORDER BY only; aggregate in a subquery before you go on");

    public static DiagnosticDescriptor StarWithGroups { get; } = new(
        "IL7G2013", Severity.Error, "SELECT * cannot show groups", "name the keys of GROUP BY, and aggregates with AS");

    public static DiagnosticDescriptor BlankNodeReused { get; } = new(
        "IL7G2014", Severity.Error, "the blank node '_:{0}' was used in {1} before", "use a variable, which may stand in several places");

    public static DiagnosticDescriptor MisplacedTerm { get; } = new(
        "IL7G2015", Severity.Error, "{0} may not stand in {1}", "put a term there that SPARQL allows, or use another form");

    public static DiagnosticDescriptor WrongRowLength { get; } = new(
        "IL7G2016", Severity.Error, "a row of {0} for {1}", "give each row a term or UNDEF for each variable");

    public static DiagnosticDescriptor UnknownFunction { get; } = new(
        "IL7G2017", Severity.Error, "there is no function '{0}'", "correct its name, or write an extension function as an IRI");

    public static DiagnosticDescriptor WrongArguments { get; } = new(
        "IL7G2018", Severity.Error, "{0} takes {1}, not {2}", "correct the arguments");

    public static DiagnosticDescriptor AnnotatedPath { get; } = new(
        "IL7G2019", Severity.Error, "a path is no triple and has no annotation", "annotate a pattern whose verb is an IRI or a variable");

    public static DiagnosticDescriptor NumberTooLarge { get; } = new(
        "IL7G2020", Severity.Error, "{0} is too large a number", "stay below 2^63");

    public static DiagnosticDescriptor FailedOperation { get; } = new(
        "IL7G2021", Severity.Error, "operation {0} of {1} failed: {2}",
        "nothing of the request was done; correct the operation, or write SILENT where it may fail");

    public static DiagnosticDescriptor MalformedResults { get; } = new(
        "IL7G2030", Severity.Error, "the {0} is not well-formed: {1}", "fetch the results again; what stands after this place was not read");

    public static DiagnosticDescriptor UnexpectedResults { get; } = new(
        "IL7G2031", Severity.Error, "expected {0}, found {1}", "check that the document is SPARQL results and its format is the one that was named");

    public static DiagnosticDescriptor UnknownColumn { get; } = new(
        "IL7G2032", Severity.Error, "'{0}' is not among the variables of the head", "name it in the head, or leave the binding out");

    public static DiagnosticDescriptor WrongCellCount { get; } = new(
        "IL7G2033", Severity.Error, "{0} cells for {1} variables", "give each line a cell for each variable, empty ones included");

    public static DiagnosticDescriptor NotATerm { get; } = new(
        "IL7G2034", Severity.Error, "'{0}' is not {1}", "correct the value at its source");

    public static DiagnosticDescriptor NotUtf8 { get; } = new(
        "IL7G2035", Severity.Error, "the results are not UTF-8", "convert the document to UTF-8");

    /// <summary>All of them, in the order of their codes.</summary>
    public static ImmutableArray<DiagnosticDescriptor> All { get; } =
    [
        UnexpectedInput, UnknownPrefix, RelativeIri, BadIri, BadEscape, Unterminated, BadLanguageTag, TooDeep, VariableInScope,
        DuplicateVariable, NotGrouped, MisplacedAggregate, StarWithGroups, BlankNodeReused, MisplacedTerm, WrongRowLength,
        UnknownFunction, WrongArguments, AnnotatedPath, NumberTooLarge, FailedOperation, MalformedResults, UnexpectedResults, UnknownColumn, WrongCellCount,
        NotATerm, NotUtf8,
    ];
}
