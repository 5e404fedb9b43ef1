using Il7Graph.Rdf;

namespace Il7Graph.Sparql.Patterns;

/// <summary>A triple term with a variable or a blank node in it (SPARQL 1.2, <c>&lt;&lt;( s p o )&gt;&gt;</c>).</summary>
public sealed record TripleTermPattern(PatternTerm Subject, PatternTerm Predicate, PatternTerm Object) : PatternTerm
{
    /// <summary>The constant triple term if the parts are constants that make one, else the pattern. A blank node is a constant only
    /// if <paramref name="blankNodesAreTerms"/>.</summary>
    public static PatternTerm Of(PatternTerm subject, PatternTerm predicate, PatternTerm @object, bool blankNodesAreTerms = false) =>
        subject is Constant { Term: Iri or BlankNode } s && predicate is Constant { Term: Iri p } && @object is Constant o
            && (blankNodesAreTerms || (!HasBlankNode(s.Term) && !HasBlankNode(o.Term)))
            ? new Constant(new TripleTerm(s.Term, p, o.Term))
            : new TripleTermPattern(subject, predicate, @object);

    private static bool HasBlankNode(Term term) =>
        term is BlankNode || (term is TripleTerm triple && (HasBlankNode(triple.Subject) || HasBlankNode(triple.Object)));
}
