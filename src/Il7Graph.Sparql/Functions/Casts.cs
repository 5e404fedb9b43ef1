using Il7Graph.Rdf;
using Il7Graph.Rdf.Datatypes;

namespace Il7Graph.Sparql.Functions;

/// <summary>The constructor functions of the datatypes of XML Schema (SPARQL 1.2 §17.5), by the rules of XPath (Functions and Operators
/// 3.1 §19). They give canonical forms.</summary>
public static class Casts
{
    /// <summary>True for the datatypes of XML Schema; others have no cast.</summary>
    public static bool IsCast(Iri function) =>
        DatatypeIri.TryFind(function, out var datatype) && datatype is > Datatype.Unknown and <= Datatype.Base64Binary;

    /// <returns>Null for an error: the argument is of a type that has no cast to the other, or its value is not one of that.</returns>
    /// <exception cref="ArgumentException"><paramref name="function"/> is no cast (<see cref="IsCast"/>).</exception>
    public static Term? Call(Iri function, Term argument)
    {
        if (!IsCast(function) || !DatatypeIri.TryFind(function, out var target)) throw new ArgumentException("not a cast", nameof(function));
        if (target == Datatype.String) return StringCast.Call(argument);
        if (argument is not Literal { Language: null } literal) return null;
        var source = TermValues.DatatypeOf(literal);
        if (source.Primitive() == Datatype.String) return Read(target, literal.LexicalForm.Trim(' ', '\t', '\n', '\r'));
        if (target.IsNumeric()) return NumericCast.Call(target, source, literal);
        if (target == Datatype.Boolean) return BooleanOf(source, literal);
        if (target.IsTemporal()) return TemporalCast.Call(target, literal);
        if (target.IsDuration()) return TermValues.TryDuration(literal, out var duration) ? ValueTerms.Of(duration.As(target)) : null;
        return BinaryCast.Call(target, literal);
    }

    /// <summary>The literal of a datatype with a lexical form, made canonical; null if the form is not one of its.</summary>
    internal static Literal? Read(Datatype target, string lexicalForm)
    {
        var literal = Literal.FromTyped(lexicalForm, DatatypeIri.Of(target));
        return LiteralValue.Of(literal).IsWellTyped == true ? LiteralValue.Canonical(literal) : null;
    }

    private static Literal? BooleanOf(Datatype source, Literal literal)
    {
        if (source == Datatype.Boolean) return ValueTerms.Of(TermValues.TruthOf(literal.LexicalForm));
        return TermValues.TryNumber(literal, out var number) ? ValueTerms.Of(number.Sign != 0) : null;
    }
}
