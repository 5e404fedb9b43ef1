using Il7Graph.Sparql.Algebra;
using Il7Graph.Sparql.Expressions;
using Il7Graph.Sparql.Patterns;

namespace Il7Graph.Sparql.Rewriting;

/// <summary>Which variables expressions and patterns mention.</summary>
internal static class ExpressionVariables
{
    /// <summary>The variables of an expression, those of the patterns of EXISTS in it included.</summary>
    public static HashSet<Variable> Of(Expression expression)
    {
        var found = new HashSet<Variable>();
        Collect(expression, found);
        return found;
    }

    public static HashSet<Variable> Of(IEnumerable<Expression> expressions)
    {
        var found = new HashSet<Variable>();
        foreach (var expression in expressions) Collect(expression, found);
        return found;
    }

    /// <summary>Every variable that a pattern mentions. In EXISTS a solution from outside reaches all of them, those that a subquery does not
    /// project too.</summary>
    public static HashSet<Variable> MentionedIn(AlgebraOperator pattern)
    {
        var found = new HashSet<Variable>();
        Collect(pattern, found);
        return found;
    }

    public static bool HasExists(Expression expression) => ExpressionTree.Any(expression, each => each is Exists);

    private static void Collect(Expression expression, HashSet<Variable> found) => ExpressionTree.Any(expression, each =>
    {
        if (each is VariableExpression variable) found.Add(variable.Variable);
        if (each is Exists exists) Collect(exists.Pattern, found);
        return false;
    });

    private static void Collect(AlgebraOperator pattern, HashSet<Variable> found)
    {
        switch (pattern)
        {
            case Project project:
                found.UnionWith(project.Variables);
                break;
            case Bgp or PathPattern or Values:
                found.UnionWith(PatternVariables.Of(pattern));
                return;
            case Graph graph:
                Collect(graph.Name, found);
                break;
            case Service service:
                Collect(service.Name, found);
                break;
            case Extend extend:
                found.Add(extend.Variable);
                break;
        }
        AlgebraTree.MapExpressions(pattern, expression =>
        {
            Collect(expression, found);
            return expression;
        });
        AlgebraTree.MapOperands(pattern, operand =>
        {
            Collect(operand, found);
            return operand;
        });
    }

    private static void Collect(PatternTerm term, HashSet<Variable> found)
    {
        if (term is Variable variable) found.Add(variable);
    }
}
