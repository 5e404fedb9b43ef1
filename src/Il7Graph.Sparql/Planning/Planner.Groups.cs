using System.Collections.Immutable;
using Il7Graph.Rdf.Storage.Terms;
using Il7Graph.Sparql.Algebra;
using Il7Graph.Sparql.Expressions;
using Il7Graph.Sparql.Patterns;
using Il7Graph.Sparql.Rewriting;

namespace Il7Graph.Sparql.Planning;

/// <content>Joins of patterns, with the filters and bindings upon them, as one group that is joined in any order.</content>
internal sealed partial class Planner
{
    /// <param name="seeds">Rows from elsewhere to join with.</param>
    private PlanNode Group(AlgebraOperator pattern, PlanScope scope, ReadOnlySpan<PlanNode> seeds)
    {
        var group = new GroupContent();
        foreach (var seed in seeds) group.Parts.Add(GroupPart.Of(seed));
        if (scope.Outer is { } outer) group.Parts.Add(GroupPart.Of(outer));
        // From the top: what stands upon the joins comes after them.
        var steps = new Stack<AlgebraOperator>();
        while (pattern is Filter or Extend)
        {
            steps.Push(pattern);
            pattern = pattern is Filter filter ? filter.Pattern : ((Extend)pattern).Pattern;
        }
        Gather(pattern, scope, group);
        if (scope.Graph.Variable is { } name && !group.Parts.Exists(part => part.Plan is not TablePlan && part.Variables.Contains(name))) group.Parts.Add(GroupPart.Of(GraphNames(scope)));

        var early = steps.OfType<Filter>().SelectMany(filter => filter.Conditions)
            .Where(condition => !ExpressionVariables.HasExists(condition)
                && ExpressionVariables.Of(condition).IsSubsetOf(group.CertainVariables)).ToHashSet(ReferenceEqualityComparer.Instance);
        group.Conditions.AddRange(early.Cast<Expression>());
        var plan = TripleTerms(Joined(group, scope.Wanted is { } wanted ? WantedBy(wanted, steps, group, scope) : null), group);
        foreach (var step in steps)
        {
            plan = step switch
            {
                Filter filter => Filtered(plan, filter.Conditions.Where(condition => !early.Contains(condition)), scope),
                Extend extend when plan.Variables.Contains(extend.Variable) => AssignedTwice(plan, extend, scope),
                _ => Extended(plan, ((Extend)step).Variable, ((Extend)step).Value, scope),
            };
        }
        return plan;
    }

    /// <summary>The variables that are read after the joins of a group.</summary>
    private static HashSet<Variable> WantedBy(ImmutableHashSet<Variable> wanted, IEnumerable<AlgebraOperator> steps, GroupContent group, PlanScope scope)
    {
        var found = wanted.ToHashSet();
        foreach (var step in steps)
        {
            if (step is Filter filter) found.UnionWith(ExpressionVariables.Of(filter.Conditions));
            if (step is Extend extend) found.UnionWith(ExpressionVariables.Of(extend.Value));
        }
        foreach (var service in group.Services) found.UnionWith(PatternVariables.Of(service));
        foreach (var (whole, pattern) in group.TripleTerms)
        {
            found.Add(whole);
            found.UnionWith(VariablesOf(pattern));
        }
        if (scope.Graph.Variable is { } graph) found.Add(graph);
        if (scope.Outer is { } outer) found.UnionWith(outer.Variables);
        return found;
    }

    /// <summary>EXISTS may bring a value from outside for a variable that BIND assigns: the two have to agree.</summary>
    private PlanNode AssignedTwice(PlanNode plan, Extend extend, PlanScope scope)
    {
        var own = Next("bound");
        var extended = Extended(plan, own, extend.Value, scope);
        return PlanFactory.Filter(extended, [new BinaryExpression(BinaryOperator.Or,
            new UnaryExpression(UnaryOperator.Not, new FunctionCall(BuiltInFunction.Bound, [new VariableExpression(own)])),
            new FunctionCall(BuiltInFunction.SameTerm, [new VariableExpression(own), new VariableExpression(extend.Variable)]))]);
    }

    /// <summary>Takes joins apart into parts.</summary>
    private void Gather(AlgebraOperator pattern, PlanScope scope, GroupContent group)
    {
        switch (pattern)
        {
            case Bgp bgp:
                foreach (var triple in bgp.Triples) Gather(triple, scope, group);
                break;
            case Join join:
                Gather(join.Left, scope, group);
                Gather(join.Right, scope, group);
                break;
            case Filter filter when filter.Conditions.All(condition => !ExpressionVariables.HasExists(condition)
                && ExpressionVariables.Of(condition).IsSubsetOf(PatternVariables.CertainOf(filter.Pattern))):
                Gather(filter.Pattern, scope, group);
                group.Conditions.AddRange(filter.Conditions);
                break;
            case PathPattern path:
                Path(path, scope, group);
                break;
            case Algebra.Graph graph:
                Gather(graph, scope, group);
                break;
            case Values values:
                group.Parts.Add(GroupPart.Of(Values(values)));
                break;
            case Service service:
                group.Services.Add(service);
                break;
            default:
                group.Parts.Add(GroupPart.Of(Operator(pattern, scope with { Wanted = null })));
                break;
        }
    }

    private void Gather(TriplePattern triple, PlanScope scope, GroupContent group)
    {
        if (Leaf(triple, scope, group.TripleTerms) is { } leaf) group.Parts.Add(GroupPart.Of(leaf));
        else group.Parts.Add(GroupPart.Of(PlanFactory.Empty($"{triple.Subject} {triple.Predicate} {triple.Object} has a term that the data has not", PatternVariables.Of(new Bgp([triple])))));
    }

    /// <summary>The triple pattern that a pattern consists of; null if it is more, or has a triple term to take apart.</summary>
    private QuadLeaf? OnlyLeaf(AlgebraOperator pattern, PlanScope scope)
    {
        if (pattern is not Bgp { Triples: [var only] }) return null;
        var tripleTerms = new List<(Variable Whole, TripleTermPattern Pattern)>();
        var leaf = Leaf(only, scope, tripleTerms);
        return tripleTerms.Count == 0 ? leaf : null;
    }

    /// <summary>A triple pattern with ids.</summary>
    /// <param name="tripleTerms">Takes the triple terms with variables, for which a variable stands in the pattern.</param>
    /// <returns>Null if it has a constant that the dataset does not have.</returns>
    private QuadLeaf? Leaf(TriplePattern triple, PlanScope scope, List<(Variable Whole, TripleTermPattern Pattern)> tripleTerms)
    {
        if (!TryPosition(triple.Subject, tripleTerms, out var subject, out var subjectId)) return null;
        if (!TryPosition(triple.Predicate, tripleTerms, out var predicate, out var predicateId)) return null;
        return TryPosition(triple.Object, tripleTerms, out var @object, out var objectId)
            ? new QuadLeaf(triple, scope.Graph, subject, subjectId, predicate, predicateId, @object, objectId)
            : null;
    }

    private bool TryPosition(PatternTerm term, List<(Variable Whole, TripleTermPattern Pattern)> tripleTerms, out Variable? variable, out uint id)
    {
        id = TermTable.None;
        variable = term as Variable;
        if (term is TripleTermPattern triple)
        {
            variable = Next("triple");
            tripleTerms.Add((variable, triple));
        }
        return variable is not null || TryFind(((Constant)term).Term, out id);
    }

    private PlanNode Joined(GroupContent group, IReadOnlySet<Variable>? wanted)
    {
        if (group.Parts.Exists(part => part.Plan is EmptyPlan))
        {
            var empty = (EmptyPlan)group.Parts.Find(part => part.Plan is EmptyPlan)!.Plan!;
            return PlanFactory.Empty(empty.Reason, group.Parts.SelectMany(part => part.Variables)
                .Concat(group.Services.SelectMany(PatternVariables.Of)).Concat(group.TripleTerms.SelectMany(each => VariablesOf(each.Pattern))).Distinct());
        }
        while (PartsAtOnce(group.Parts) is var count && count < group.Parts.Count)
        {
            var first = new JoinSearch(_factory, group.Parts.Take(count), [], _ => IdBounds.All, null).Run();
            group.Parts.RemoveRange(0, count);
            group.Parts.Insert(0, GroupPart.Of(first));
        }
        var plan = group.Parts.Count == 0
            ? PlanFactory.Filter(PlanFactory.Unit, [.. group.Conditions])
            : new JoinSearch(_factory, group.Parts, group.Conditions, variable => BoundsOf(variable, group.Conditions), wanted).Run();
        foreach (var service in group.Services) plan = ServiceCall(service, plan, null);
        return plan;
    }

    /// <summary>How many of the parts one search takes, at least two.</summary>
    private static int PartsAtOnce(List<GroupPart> parts)
    {
        var variables = new HashSet<Variable>();
        var count = 0;
        for (; count < parts.Count && count < JoinSearch.Most; count++)
        {
            variables.UnionWith(parts[count].Variables);
            if (variables.Count > JoinSearch.Most && count >= 2) break;
        }
        return count;
    }

    private static PlanNode TripleTerms(PlanNode plan, GroupContent group)
    {
        foreach (var (whole, pattern) in group.TripleTerms)
        {
            plan = new TripleTermPlan(plan, whole, pattern)
            {
                Variables = [.. plan.Variables, .. VariablesOf(pattern).Where(each => !plan.Variables.Contains(each)).Distinct()],
                Certain = plan.Certain.Union(VariablesOf(pattern)),
                Order = plan.Order,
                Rows = plan.Rows,
                Cost = plan.Cost + (plan.Rows * CostModel.JoinedRow),
            };
        }
        return plan;
    }

    private static HashSet<Variable> VariablesOf(TripleTermPattern pattern)
    {
        var found = new HashSet<Variable>();
        PatternVariables.Collect(pattern, found);
        return found;
    }

    private PlanNode Filtered(PlanNode plan, IEnumerable<Expression> conditions, PlanScope scope)
    {
        var plain = ImmutableArray.CreateBuilder<Expression>();
        var existing = new List<Expression>();
        foreach (var condition in conditions)
        {
            if (ExpressionVariables.HasExists(condition)) existing.Add(condition);
            else plain.Add(condition);
        }
        plan = PlanFactory.Filter(plan, plain.ToImmutable());
        foreach (var condition in existing)
        {
            if (condition is Exists exists)
            {
                plan = Exists(plan, exists, null, scope);
                continue;
            }
            if (condition is UnaryExpression { Operator: UnaryOperator.Not, Operand: Exists denied })
            {
                plan = Exists(plan, denied with { IsNegated = !denied.IsNegated }, null, scope);
                continue;
            }
            var variables = plan.Variables;
            var marked = Marked(plan, condition, scope, out var rest);
            plan = PlanFactory.Project(PlanFactory.Filter(marked, [rest]), variables);
        }
        return plan;
    }

    private static ValuesPlan Values(Values values)
    {
        ImmutableArray<Variable> variables = [.. values.Variables];
        return new ValuesPlan([.. values.Rows.Select(row => row.ToImmutableArray())])
        {
            Variables = variables,
            Certain = [.. PatternVariables.CertainOf(values)],
            Rows = values.Rows.Count,
            Cost = values.Rows.Count * CostModel.ComputedRow,
        };
    }

    /// <summary>What the conditions say about the ids of a variable: <c>?v &gt;= 5</c> is a range of the numbers, which are in order.</summary>
    private IdBounds BoundsOf(Variable variable, IEnumerable<Expression> conditions)
    {
        var bounds = IdBounds.All;
        foreach (var condition in conditions)
        {
            if (ValueBounds.Of(condition, Terms) is { } found && found.Variable == variable) bounds = bounds.And(found.Bounds);
        }
        return bounds;
    }

    /// <summary>What is found in a group on the way down.</summary>
    private sealed class GroupContent
    {
        public List<GroupPart> Parts { get; } = [];

        public List<Expression> Conditions { get; } = [];

        public List<Service> Services { get; } = [];

        public List<(Variable Whole, TripleTermPattern Pattern)> TripleTerms { get; } = [];

        /// <summary>The variables that the join of all parts always binds.</summary>
        public HashSet<Variable> CertainVariables => [.. Parts.SelectMany(part => part.Plan is { } plan ? (IEnumerable<Variable>)plan.Certain : part.Variables)];
    }
}
