using System.Collections.Immutable;
using Il7Graph.Rdf.Storage.Quads;
using Il7Graph.Sparql.Algebra;
using Il7Graph.Sparql.Patterns;
using Il7Graph.Sparql.Rewriting;

namespace Il7Graph.Sparql.Planning;

/// <content>GRAPH, paths and SERVICE.</content>
internal sealed partial class Planner
{
    /// <summary>GRAPH: its pattern in one named graph, or in each (SPARQL 1.1 §18.6).</summary>
    private void Gather(Algebra.Graph graph, PlanScope scope, GroupContent group)
    {
        if (graph.Name is Constant { Term: var name })
        {
            if (!TryFind(name, out var id) || !scope.Has(id) || _statistics.Dataset.Index.CountOf(null, null, null, GraphScope.Of(id)) == 0)
            {
                group.Parts.Add(GroupPart.Of(PlanFactory.Empty($"there is no graph {name}", PatternVariables.Of(graph))));
                return;
            }
            var inner = scope with { Graph = GraphSource.Named(id) };
            if (scope.Graph.IsEach) group.Parts.Add(GroupPart.Of(Operator(graph.Pattern, inner)));
            else Gather(graph.Pattern, inner, group);
            return;
        }
        var variable = (Variable)graph.Name;
        // A variable of its own, if the pattern could tell that the name is bound before it is.
        var own = IsPlain(graph.Pattern) && !MentionedInExpressions(graph.Pattern).Contains(variable) && scope.Graph.Variable is null ? variable : Next("graph");
        PlanNode plan;
        if (IsQuadPattern(graph.Pattern))
        {
            var inner = scope with { Graph = GraphSource.Each(own, scope.Names) };
            if (own == variable && scope.Outer is null)
            {
                Gather(graph.Pattern, inner, group);
                if (!group.Parts.Exists(part => part.Variables.Contains(own))) group.Parts.Add(GroupPart.Of(GraphNames(inner)));
                return;
            }
            plan = Operator(graph.Pattern, inner);
        }
        else
        {
            own = Next("graph");
            plan = GraphLoop(own, scope, inner => Operator(graph.Pattern, inner));
        }
        group.Parts.Add(GroupPart.Of(own == variable ? plan : Unified(plan, own, variable)));
    }

    private static UnifyPlan Unified(PlanNode plan, Variable given, Variable target)
    {
        ImmutableArray<Variable> variables = [.. plan.Variables.Where(each => each != given && each != target), target];
        return new UnifyPlan(plan, given, target)
        {
            Variables = variables,
            Certain = plan.Certain.Remove(given).Add(target),
            Rows = plan.Rows,
            Cost = plan.Cost + (plan.Rows * CostModel.ScannedRow),
        };
    }

    private GraphLoopPlan GraphLoop(Variable variable, PlanScope scope, Func<PlanScope, PlanNode> pattern)
    {
        ImmutableArray<uint> names = [.. _statistics.Dataset.Index.GraphNames.Where(scope.Has)];
        PlanNode PatternIn(uint name) => pattern(scope with { Graph = GraphSource.Named(name) });
        var sample = names.IsEmpty ? pattern(scope with { Graph = GraphSource.None }) : PatternIn(names[0]);
        return new GraphLoopPlan(variable, names, PatternIn)
        {
            Variables = [.. sample.Variables, variable],
            Certain = sample.Certain.Add(variable),
            Rows = sample.Rows * names.Length,
            Cost = sample.Cost * names.Length,
        };
    }

    private GraphNamesPlan GraphNames(PlanScope scope)
    {
        var count = scope.Names.IsDefault ? _statistics.Dataset.Index[QuadOrder.Gspo].Leading.SlotCount : scope.Names.Length;
        return new GraphNamesPlan(scope.Graph)
        {
            Variables = [scope.Graph.Variable!],
            Certain = [scope.Graph.Variable!],
            Order = [scope.Graph.Variable!],
            Rows = count,
            Cost = count,
        };
    }

    private void Path(PathPattern path, PlanScope scope, GroupContent group)
    {
        if (scope.Graph.IsEach)
        {
            var own = scope.Graph.Variable!;
            group.Parts.Add(GroupPart.Of(GraphLoop(own, scope with { Outer = null }, inner => Operator(path, inner))));
            return;
        }
        var start = PathEnd(path.Subject, group);
        var end = PathEnd(path.Object, group);
        group.Parts.Add(GroupPart.Of(new PathLeaf(start, path.Path, end, scope.Graph)));
    }

    private PatternTerm PathEnd(PatternTerm term, GroupContent group)
    {
        if (term is not TripleTermPattern triple) return term;
        var whole = Next("triple");
        group.TripleTerms.Add((whole, triple));
        return whole;
    }

    private static ServicePlan ServiceCall(Service service, PlanNode? left, PlanScope? scope, bool isOptional = false)
    {
        if (left is null && scope?.Outer is { } outer) left = outer;
        var own = PatternVariables.Of(service).Where(each => !each.IsGenerated).ToList();
        ImmutableArray<Variable> variables = left is null ? [.. own] : [.. left.Variables, .. own.Where(each => !left.Variables.Contains(each))];
        return new ServicePlan(left, service, left is null ? [] : [.. left.Variables.Where(own.Contains)], isOptional)
        {
            Variables = variables,
            Certain = left is null || isOptional || service.IsSilent ? left?.Certain ?? [] : left.Certain.Union(PatternVariables.CertainOf(service).Where(variables.Contains)),
            Rows = 100,
            Cost = (left?.Cost ?? 0) + 10_000_000,
        };
    }

    private static bool IsKnownEmpty(Service service) => service.Pattern is Bgp { Triples.Count: 0 };

    /// <summary>Whether a pattern can be matched in all graphs at once, the name of the graph being one variable more of each
    /// triple.</summary>
    private static bool IsQuadPattern(AlgebraOperator pattern)
    {
        if (pattern is Algebra.Minus or Algebra.Group or Project or Slice or Distinct or Reduced or OrderBy or Service or Algebra.Graph) return false;
        var isPlain = true;
        AlgebraTree.MapOperands(pattern, operand =>
        {
            isPlain &= IsQuadPattern(operand);
            return operand;
        });
        return isPlain;
    }

    private static bool IsPlain(AlgebraOperator pattern) => pattern is Bgp || (pattern is Join join && IsPlain(join.Left) && IsPlain(join.Right))
        || (pattern is Filter filter && IsPlain(filter.Pattern));

    private static HashSet<Variable> MentionedInExpressions(AlgebraOperator pattern)
    {
        var found = new HashSet<Variable>();
        void Walk(AlgebraOperator each)
        {
            AlgebraTree.MapExpressions(each, expression =>
            {
                found.UnionWith(ExpressionVariables.Of(expression));
                return expression;
            });
            AlgebraTree.MapOperands(each, operand =>
            {
                Walk(operand);
                return operand;
            });
        }
        Walk(pattern);
        return found;
    }
}
