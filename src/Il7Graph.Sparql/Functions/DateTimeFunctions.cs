using Il7Graph.Rdf;
using Il7Graph.Rdf.Datatypes;
using Il7Graph.Sparql.Expressions;

namespace Il7Graph.Sparql.Functions;

/// <summary>Functions on dates and times (SPARQL 1.2 §17.4.5). SPARQL defines them on <c>xsd:dateTime</c>; here each takes all types that
/// have the part it asks for, so a date has a year.</summary>
internal static class DateTimeFunctions
{
    public static Literal? Call(BuiltInFunction function, Term term)
    {
        if (!TermValues.TryTemporal(term, out var time)) return null;
        return function switch
        {
            BuiltInFunction.Year => Part(time.Year),
            BuiltInFunction.Month => Part(time.Month),
            BuiltInFunction.Day => Part(time.Day),
            BuiltInFunction.Hours => Part(time.Hour),
            BuiltInFunction.Minutes => Part(time.Minute),
            BuiltInFunction.Seconds => ValueTerms.Of(time.Second),
            BuiltInFunction.Timezone => time.Timezone is { } minutes ? ValueTerms.Of(DurationValue.FromSeconds(minutes * 60L)) : null,
            _ => Literal.FromString(TimezoneText(((Literal)term).LexicalForm, time.HasTimezone)),
        };
    }

    private static Literal? Part(long? value) => value is { } number ? ValueTerms.Of(number) : null;

    /// <summary>As it is written: <c>Z</c> and <c>+00:00</c> are two texts.</summary>
    private static string TimezoneText(string lexicalForm, bool hasTimezone) => !hasTimezone ? ""
        : lexicalForm.EndsWith('Z') ? "Z"
        : lexicalForm[^"+00:00".Length..];
}
