namespace Il7Graph.Sparql;

/// <summary>How deep queries may be, so that no text exhausts the stack of whoever reads, rewrites, compares or runs it. Lists of
/// alternatives, of triples, of rows, of operands of <c>||</c> and <c>&amp;&amp;</c> and of steps of a path are not limited.</summary>
public static class SparqlLimits
{
    /// <summary>The most brackets, of whatever kind, that may be open at one place.</summary>
    public const int Nesting = 400;

    /// <summary>The most operations that may stand one upon the other, as each of <c>1+1+1</c>, of OPTIONALs and of BINDs in a row
    /// stands upon those before it.</summary>
    public const int Height = 1000;
}
