using Il7Graph.Rdf.Datatypes;

namespace Il7Graph.Sparql.Execution.Grouping;

/// <summary>A number of a term, taken apart for adding: an integer or a decimal that is small enough as coefficient and scale, any other as
/// its value.</summary>
/// <param name="Value">Null if the term is no number.</param>
/// <param name="Scale">How many digits of the coefficient are behind the point; -1 if only the value will do.</param>
internal readonly record struct ExactNumber(NumericValue? Value, long Coefficient, int Scale)
{
    private const int MostScale = 9;

    public bool IsSmall => Scale >= 0;

    public static ExactNumber Of(NumericValue? value) =>
        value is { } number && number.TryGetExact(out var coefficient, out var scale) && scale is >= 0 and <= MostScale
            && coefficient >= int.MinValue && coefficient <= int.MaxValue
            ? new ExactNumber(value, (long)coefficient, scale)
            : new ExactNumber(value, 0, -1);
}
