namespace Il7Graph.Sparql.Algebra;

/// <summary>An operator of the SPARQL algebra (SPARQL 1.1 §18.2, §18.4). A tree of them is immutable, equal by value and at most
/// <see cref="SparqlLimits.Height"/> levels deep or little more. The set is closed.</summary>
public abstract record AlgebraOperator
{
    private protected AlgebraOperator()
    {
    }

    /// <summary>The S-expression, as Jena writes it, with whole IRIs.</summary>
    public sealed override string ToString() => SExpressionWriter.Write(this);
}
