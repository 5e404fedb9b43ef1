using Il7Graph.Rdf;
using Il7Graph.Rdf.Datatypes;
using Il7Graph.Rdf.Vocabulary;

namespace Il7Graph.Sparql.Functions;

/// <summary>The operators of expressions (SPARQL 1.1 §17.3), on values. Null is a type error.</summary>
public static partial class Operators
{
    /// <summary>The effective boolean value (SPARQL 1.2 §17.2.2): of a boolean itself, of a string whether it is not empty, of a number
    /// whether it is neither zero nor NaN. All else is an error: an ill-typed literal and a string with a language tag, too.</summary>
    public static bool? EffectiveBooleanValue(Term? term)
    {
        if (term is not Literal literal) return null;
        var datatype = TermValues.DatatypeOf(literal);
        return datatype switch
        {
            Datatype.Boolean => TermValues.TruthOf(literal.LexicalForm),
            Datatype.String => literal.LexicalForm.Length > 0,
            _ => TermValues.TryNumber(term, out var number) ? number.Sign != 0 : null,
        };
    }

    /// <summary><c>=</c>: numbers after promotion, other literals by value, triple terms part by part, other terms by identity.</summary>
    /// <returns>Null if the values of two literals may or may not be the same: if one is ill-typed or of a datatype that is not
    /// known, and the other not the same term; and for two times of which one has no time zone and that are too close.</returns>
    public static bool? Equal(Term left, Term right) => (left, right) switch
    {
        (Literal a, Literal b) => EqualLiterals(a, b),
        (TripleTerm a, TripleTerm b) => All(Equal(a.Subject, b.Subject), Equal(a.Predicate, b.Predicate), Equal(a.Object, b.Object)),
        _ => left == right,
    };

    /// <summary>The order of <c>&lt;</c> and its kin: of numbers, strings of <c>xsd:string</c>, booleans, and dates, times and durations
    /// of one type.</summary>
    /// <returns>Less than 0, 0 or more than 0; null if the operands are of types without an order, if their order is open, or if one
    /// is NaN (which <see cref="Less"/> and its kin do not take for an error).</returns>
    public static int? Compare(Term left, Term right)
    {
        if (left is not Literal a || right is not Literal b) return null;
        if (TermValues.TryNumber(a, out var x)) return TermValues.TryNumber(b, out var y) ? CompareNumbers(x, y) : null;
        var (leftType, rightType) = (TermValues.DatatypeOf(a), TermValues.DatatypeOf(b));
        if (leftType == Datatype.String && rightType == Datatype.String) return CodePointOrder.Compare(a.LexicalForm, b.LexicalForm);
        if (leftType == Datatype.Boolean && rightType == Datatype.Boolean)
        {
            return TermValues.TruthOf(a.LexicalForm) is { } first && TermValues.TruthOf(b.LexicalForm) is { } second ? first.CompareTo(second) : null;
        }
        if (TermValues.TryTemporal(a, out var early)) return TermValues.TryTemporal(b, out var late) ? TemporalValue.Compare(early, late) : null;
        return TermValues.TryDuration(a, out var brief) && TermValues.TryDuration(b, out var extended) ? DurationValue.Compare(brief, extended) : null;
    }

    /// <summary><c>&lt;</c>; false, not an error, if an operand is NaN and the other a number.</summary>
    public static bool? Less(Term left, Term right) => Compare(left, right) is { } order ? order < 0 : FalseIfNaN(left, right);

    /// <summary><c>&lt;=</c>; false, not an error, if an operand is NaN and the other a number.</summary>
    public static bool? LessOrEqual(Term left, Term right) => Compare(left, right) is { } order ? order <= 0 : FalseIfNaN(left, right);

    /// <summary><c>&gt;</c>; false, not an error, if an operand is NaN and the other a number.</summary>
    public static bool? Greater(Term left, Term right) => Compare(left, right) is { } order ? order > 0 : FalseIfNaN(left, right);

    /// <summary><c>&gt;=</c>; false, not an error, if an operand is NaN and the other a number.</summary>
    public static bool? GreaterOrEqual(Term left, Term right) => Compare(left, right) is { } order ? order >= 0 : FalseIfNaN(left, right);

    private static bool? EqualLiterals(Literal left, Literal right)
    {
        if (TermValues.TryNumber(left, out var x) && TermValues.TryNumber(right, out var y)) return CompareNumbers(x, y) == 0;
        if (left == right) return true;
        // Nothing else has the values of strings with a language, which are known whatever the other datatype.
        if (left.Language is not null || right.Language is not null) return false;
        if (left.Datatype == XSD.String && right.Datatype == XSD.String) return false;
        var (a, b) = (LiteralValue.Of(left), LiteralValue.Of(right));
        if (a.Space == Datatype.Unknown || b.Space == Datatype.Unknown) return null;
        if (a.Space != b.Space) return false;
        return (a.Value, b.Value) switch
        {
            (TemporalValue early, TemporalValue late) => TemporalValue.Compare(early, late) is { } order ? order == 0 : null,
            (null, _) or (_, null) => null,
            _ => a.Value.Equals(b.Value),
        };
    }

    /// <summary>False if one is false, whatever the others are; else an error if one is an error: <c>&amp;&amp;</c>.</summary>
    private static bool? All(bool? first, bool? second, bool? third) => first & second & third;

    /// <summary>Numbers are compared as the later of their two kinds (XPath 3.1 §B.1), so <c>0.1 = 0.1e0</c>.</summary>
    private static int? CompareNumbers(NumericValue left, NumericValue right)
    {
        if (left.IsNaN || right.IsNaN) return null;
        if (left.Kind == right.Kind || (left.Kind <= NumericKind.Decimal && right.Kind <= NumericKind.Decimal)) return left.CompareTo(right);
        return left.Kind == NumericKind.Double || right.Kind == NumericKind.Double
            ? left.ToDouble().CompareTo(right.ToDouble())
            : left.ToSingle().CompareTo(right.ToSingle());
    }

    private static bool? FalseIfNaN(Term left, Term right) =>
        TermValues.TryNumber(left, out var x) && TermValues.TryNumber(right, out var y) && (x.IsNaN || y.IsNaN) ? false : null;
}
