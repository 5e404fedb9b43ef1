namespace Il7Graph.Sparql.Patterns;

/// <summary>What may stand in a triple pattern: a <see cref="Variable"/>, a <see cref="Constant"/> or a
/// <see cref="TripleTermPattern"/>. The set is closed.</summary>
public abstract record PatternTerm
{
    private protected PatternTerm()
    {
    }

    /// <summary>As SPARQL writes it.</summary>
    public sealed override string ToString() => this switch
    {
        Variable variable => $"?{variable.Name}",
        Constant constant => constant.Term.ToString(),
        TripleTermPattern triple => $"<<( {triple.Subject} {triple.Predicate} {triple.Object} )>>",
        _ => throw new InvalidOperationException("the set of pattern terms is closed"),
    };
}
