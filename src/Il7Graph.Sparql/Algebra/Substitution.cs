using Il7Graph.Rdf;
using Il7Graph.Rdf.Vocabulary;
using Il7Graph.Sparql.Collections;
using Il7Graph.Sparql.Expressions;
using Il7Graph.Sparql.Patterns;
using Il7Graph.Sparql.Syntax;

namespace Il7Graph.Sparql.Algebra;

/// <summary>Replaces variables by terms: the parameters of a query. A parameter is one everywhere, in subqueries too; where it is a
/// column, it is bound to its term.</summary>
internal sealed class Substitution(IReadOnlyDictionary<Variable, Term> terms)
{
    private readonly HashSet<Variable> _used = [];

    /// <param name="parameters">Terms by the names of variables, without <c>?</c> or <c>$</c>.</param>
    public static Substitution OfParameters(IReadOnlyDictionary<string, Term> parameters) =>
        new(parameters.ToDictionary(pair => new Variable(pair.Key), pair => pair.Value));

    /// <exception cref="ArgumentException">The pattern itself gives a parameter its value.</exception>
    public AlgebraOperator Of(AlgebraOperator @operator)
    {
        var replaced = AlgebraTree.MapExpressions(AlgebraTree.MapOperands(@operator, Of), Of);
        switch (replaced)
        {
            case Bgp bgp:
                var triples = bgp.Triples.Map(Of);
                return ReferenceEquals(triples, bgp.Triples) ? bgp : new Bgp(triples);
            case PathPattern path:
                return path with { Subject = Of(path.Subject), Object = Of(path.Object) };
            case Graph graph:
                return graph with { Name = Of(graph.Name) };
            case Service service:
                return service with { Name = Of(service.Name) };
            case Extend extend:
                CheckUnassigned(extend.Variable);
                return extend;
            case Values values:
                foreach (var variable in values.Variables) CheckUnassigned(variable);
                return values;
            case Group group:
                foreach (var key in group.Keys.Where(key => key.Value is not TermExpression)) CheckUnassigned(key.Variable);
                return group;
            case Project project:
                var pattern = project.Pattern;
                foreach (var variable in project.Variables.Where(variable => terms.ContainsKey(variable) && !IsBound(project.Pattern, variable)))
                {
                    _used.Add(variable);
                    pattern = new Extend(pattern, variable, new TermExpression(terms[variable]));
                }
                return project with { Pattern = pattern };
            default:
                return replaced;
        }
    }

    public TriplePattern Of(TriplePattern triple)
    {
        var (subject, predicate, @object) = (Of(triple.Subject), Of(triple.Predicate), Of(triple.Object));
        return ReferenceEquals(subject, triple.Subject) && ReferenceEquals(predicate, triple.Predicate) && ReferenceEquals(@object, triple.Object)
            ? triple
            : new TriplePattern(subject, predicate, @object);
    }

    public PatternTerm Of(PatternTerm term)
    {
        switch (term)
        {
            case Variable variable when terms.TryGetValue(variable, out var value):
                _used.Add(variable);
                return new Constant(value);
            case TripleTermPattern triple:
                var (subject, predicate, @object) = (Of(triple.Subject), Of(triple.Predicate), Of(triple.Object));
                return ReferenceEquals(subject, triple.Subject) && ReferenceEquals(predicate, triple.Predicate) && ReferenceEquals(@object, triple.Object)
                    ? term
                    : TripleTermPattern.Of(subject, predicate, @object, blankNodesAreTerms: true);
            default:
                return term;
        }
    }

    public QueryForm Of(QueryForm form) => form switch
    {
        ConstructForm construct => construct with { Template = construct.Template.Map(Of) },
        DescribeForm describe => describe with { Targets = describe.Targets.Map(Of) },
        _ => form,
    };

    public QuadPattern Of(QuadPattern quad) => new(Of(quad.Triple), quad.Graph is { } graph ? Of(graph) : null);

    private Expression Of(Expression expression) => ExpressionTree.Map(expression, each =>
    {
        switch (each)
        {
            case FunctionCall { Function: BuiltInFunction.Bound, Arguments: [VariableExpression { Variable: var bound }] } when terms.ContainsKey(bound):
                _used.Add(bound);
                return new TermExpression(Literal.FromTyped("true", XSD.Boolean));
            case VariableExpression { Variable: var variable } when terms.TryGetValue(variable, out var value):
                _used.Add(variable);
                return new TermExpression(value);
            case Exists exists:
                return exists with { Pattern = Of(exists.Pattern) };
            default:
                return each;
        }
    });

    /// <exception cref="ArgumentException">A parameter was found nowhere.</exception>
    public void CheckAllUsed(string argument)
    {
        if (terms.Keys.FirstOrDefault(variable => !_used.Contains(variable)) is { } missing)
        {
            throw new ArgumentException($"nothing in the text is called {missing}", argument);
        }
    }

    private static bool IsBound(AlgebraOperator pattern, Variable variable) => AlgebraTree.VariablesInScope(pattern).Contains(variable);

    private void CheckUnassigned(Variable variable)
    {
        if (terms.ContainsKey(variable)) throw new ArgumentException($"the query itself gives {variable} a value, so it cannot be a parameter");
    }
}
