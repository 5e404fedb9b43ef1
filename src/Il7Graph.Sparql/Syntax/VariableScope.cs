using Il7Graph.Sparql.Patterns;

namespace Il7Graph.Sparql.Syntax;

/// <summary>The variables in scope (SPARQL 1.1 §18.2.1) of a group so far, in the order in which they first appear.</summary>
internal sealed class VariableScope
{
    private readonly List<Variable> _variables = [];
    private readonly HashSet<Variable> _known = [];

    public IReadOnlyList<Variable> Variables => _variables;

    public bool Contains(Variable variable) => _known.Contains(variable);

    public void Add(Variable variable)
    {
        if (_known.Add(variable)) _variables.Add(variable);
    }

    public void Add(PatternTerm term)
    {
        switch (term)
        {
            case Variable variable:
                Add(variable);
                break;
            case TripleTermPattern triple:
                Add(triple.Subject);
                Add(triple.Predicate);
                Add(triple.Object);
                break;
        }
    }
}
