using Il7Graph.Owl.Datatypes;
using Il7Graph.Owl.Storage;

namespace Il7Graph.Owl.Rules;

/// <summary>Table 8, the semantics of datatypes: dt-not-type here; dt-diff where two literals would become the same
/// (<see cref="Closure.Derive"/>), which then is the contradiction.</summary>
/// <remarks>Left out: dt-type1 and dt-type2, which only say that datatypes are datatypes and literals belong to them, and dt-eq
/// with the rest of dt-diff, which compare all literals with each other. Checked: <c>xsd:string</c>, <c>boolean</c>,
/// <c>decimal</c>, the integers, <c>double</c>, <c>float</c>, <c>date</c>, <c>dateTime</c>, <c>gYear</c>, <c>anyURI</c>, language
/// strings; a literal of any other datatype is taken to be well formed and to equal any other.</remarks>
internal static class DatatypeRules
{
    /// <summary>A new triple with a literal object that was not seen before: one whose lexical form has no value is no literal
    /// of its datatype.</summary>
    public static void Literal(Closure c, int row, int literal)
    {
        c.Roles[literal] |= Role.CheckedLiteral;
        if (LiteralValue.Parse(c.Terms[literal]).Space == ValueSpace.None) c.Clash(new(Rule.DtNotType, literal), row);
    }

    /// <summary>A new <c>literal rdf:type datatype</c>.</summary>
    public static void Type(Closure c, int row, int literal, int datatype)
    {
        if (c.Terms.IsIri(datatype) && LiteralValue.IsOutside(c.Terms[literal], c.Terms[datatype])
            && LiteralValue.Parse(c.Terms[literal]).Space != ValueSpace.None)
        {
            c.Clash(new(Rule.DtNotType, literal, datatype), row);
        }
    }
}
