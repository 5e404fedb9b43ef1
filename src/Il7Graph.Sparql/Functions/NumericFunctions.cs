using Il7Graph.Rdf;
using Il7Graph.Rdf.Datatypes;

namespace Il7Graph.Sparql.Functions;

/// <summary>Functions on numbers (SPARQL 1.2 §17.4.4).</summary>
internal static class NumericFunctions
{
    public static Literal? Map(Term term, Func<NumericValue, NumericValue> function) =>
        TermValues.TryNumber(term, out var number) ? ValueTerms.Of(function(number)) : null;

    /// <summary>A double of at least 0 and less than 1.</summary>
    public static Literal Random(Random source) => ValueTerms.Of(NumericValue.FromDouble(source.NextDouble()));
}
