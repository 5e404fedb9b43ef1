using Il7Graph.Owl.Storage;
using Il7Graph.Rdf.Datatypes;

namespace Il7Graph.Owl.Rules;

/// <summary>Table 8, the semantics of datatypes: dt-not-type here; dt-diff where two literals would become the same
/// (<see cref="Closure.Derive"/>), which then is the contradiction.</summary>
/// <remarks>Left out: dt-type1 and dt-type2, which only say that datatypes are datatypes and literals belong to them, and dt-eq
/// with the rest of dt-diff, which compare all literals with each other. What a literal stands for is said by
/// <see cref="LiteralValue"/>; one of which nothing is known is taken to be well formed and to equal any other.</remarks>
internal static class DatatypeRules
{
    /// <summary>A new triple with a literal object that was not seen before: one whose lexical form has no value is no literal
    /// of its datatype.</summary>
    public static void Literal(Closure c, int row, int literal)
    {
        c.Roles[literal] |= Role.CheckedLiteral;
        if (LiteralValue.Of(c.Terms[literal]).IsWellTyped == false) c.Clash(new(Rule.DtNotType, literal), row);
    }

    /// <summary>A new <c>literal rdf:type datatype</c>.</summary>
    public static void Type(Closure c, int row, int literal, int datatype)
    {
        // An ill-typed literal is reported as such, once.
        if (c.Terms.IsIri(datatype) && DatatypeIri.TryFind(c.Terms[datatype][1..^1], out var known)
            && LiteralValue.Of(c.Terms[literal]) is { IsWellTyped: not false } value && value.IsIn(known) == false)
        {
            c.Clash(new(Rule.DtNotType, literal, datatype), row);
        }
    }
}
