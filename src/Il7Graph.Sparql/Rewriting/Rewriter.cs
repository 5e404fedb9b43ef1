using System.Runtime.CompilerServices;
using Il7Graph.Sparql.Algebra;
using Il7Graph.Sparql.Expressions;

namespace Il7Graph.Sparql.Rewriting;

/// <summary>Algebra to algebra with the same solutions, in a form that leaves the planner more to choose from. From the leaves up; each
/// rule in a file of its own.</summary>
internal sealed class Rewriter
{
    private readonly PathRewriting _paths = new();

    public AlgebraOperator Rewrite(AlgebraOperator pattern)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        var rewritten = AlgebraTree.MapExpressions(AlgebraTree.MapOperands(pattern, Rewrite), Rewrite);
        return rewritten switch
        {
            PathPattern path => Path(path),
            Join join => PulledOptional.Of(PulledExtend.Of(join)),
            Filter filter => PushedFilter.Of(filter with { Conditions = Conjuncts.Of(filter.Conditions) }),
            LeftJoin join => join with { Conditions = Conjuncts.Of(join.Conditions) },
            _ => rewritten,
        };
    }

    private AlgebraOperator Path(PathPattern path)
    {
        var taken = _paths.Of(path);
        return taken is PathPattern ? taken : Rewrite(taken);
    }

    private Expression Rewrite(Expression expression) => ExpressionTree.Map(
        expression, each => each is Exists exists ? exists with { Pattern = Rewrite(exists.Pattern) } : each);
}
