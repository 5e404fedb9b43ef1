using Il7Graph.Rdf;
using Il7Graph.Sparql.Algebra;
using Il7Graph.Sparql.Functions;
using Il7Graph.Sparql.Patterns;

namespace Il7Graph.Testing.Reference;

/// <summary>eval(D(G), A, µctx): the algebra over a dataset, an operator at a time (SPARQL 1.1 §18.5 and §18.6; µctx is SPARQL 1.2
/// §18.6.2). A multiset of solutions is a list.</summary>
/// <remarks>µctx is the solution for which an EXISTS is asked; outside of EXISTS it is empty. SPARQL 1.2 starts each group of the
/// EXISTS with it (<c>ContextSolution</c>). The translation here leaves the start of a group out where something is joined to it, so
/// µctx is joined to what such a group consists of: basic graph patterns, the empty one included, paths, data and subqueries.</remarks>
/// <param name="services">The data of other endpoints, by IRI.</param>
internal sealed partial class AlgebraEvaluation(
    ReferenceDataset dataset, IReadOnlyDictionary<Iri, ReferenceDataset> services, FunctionContext functions)
{
    public List<Solution> Evaluate(AlgebraOperator @operator, IReadOnlySet<TripleTerm> graph, Solution context) => @operator switch
    {
        Bgp bgp => Join([context], PatternMatching.Match(bgp.Triples, graph)),
        PathPattern path => Join([context], new PathEvaluation(graph).Evaluate(path.Subject, path.Path, path.Object)),
        Values values => Join([context], ToMultiset(values)),
        Slice or Distinct or Reduced or Project => Join([context], Sequence(@operator, graph, context)),
        Join join => Join(Evaluate(join.Left, graph, context), Evaluate(join.Right, graph, context)),
        LeftJoin join => LeftJoin(join, graph, context),
        Filter filter => [.. Evaluate(filter.Pattern, graph, context).Where(solution => AreTrue(filter.Conditions, solution, graph))],
        Union union => [.. Evaluate(union.Left, graph, context), .. Evaluate(union.Right, graph, context)],
        Minus minus => Minus(Evaluate(minus.Left, graph, context), Evaluate(minus.Right, graph, context)),
        Sparql.Algebra.Graph named => Graph(named, context),
        Extend extend => Extend(extend, graph, context),
        Group group => Group(group, Evaluate(group.Pattern, graph, context), graph),
        OrderBy order => OrderBy(order, Evaluate(order.Pattern, graph, context), graph),
        Service service => Join([context], Service(service)),
        _ => throw new InvalidOperationException("the set of operators is closed"),
    };

    /// <summary>Join(Ω1, Ω2) = { merge(µ1, µ2) | µ1 and µ2 are compatible }</summary>
    private static List<Solution> Join(List<Solution> left, List<Solution> right) =>
        [.. left.SelectMany(one => right.Where(one.IsCompatibleWith).Select(one.MergedWith))];

    /// <summary>LeftJoin(Ω1, Ω2, expr) = Filter(expr, Join(Ω1, Ω2)) ∪ Diff(Ω1, Ω2, expr)</summary>
    private List<Solution> LeftJoin(LeftJoin join, IReadOnlySet<TripleTerm> graph, Solution context)
    {
        var (left, right) = (Evaluate(join.Left, graph, context), Evaluate(join.Right, graph, context));
        return
        [
            .. Join(left, right).Where(solution => AreTrue(join.Conditions, solution, graph)),
            .. left.Where(one => right.All(other => !one.IsCompatibleWith(other) || !AreTrue(join.Conditions, one.MergedWith(other), graph))),
        ];
    }

    /// <summary>Minus(Ω1, Ω2) = { µ | for all µ' of Ω2: not compatible, or no variable is bound by both }</summary>
    private static List<Solution> Minus(List<Solution> left, List<Solution> right) =>
        [.. left.Where(one => right.All(other => !one.IsCompatibleWith(other) || !one.Domain.Intersect(other.Domain).Any()))];

    /// <summary>Graph(IRI, P) in the graph of that name, if there is one; Graph(var, P) in each, the variable bound to its name.</summary>
    private List<Solution> Graph(Sparql.Algebra.Graph named, Solution context)
    {
        if (named.Name is not Variable variable)
        {
            return dataset.Named.TryGetValue(((Constant)named.Name).Term, out var graph) ? Evaluate(named.Pattern, graph, context) : [];
        }
        return [.. dataset.Named.SelectMany(pair => Evaluate(named.Pattern, pair.Value, context).Select(solution => solution.With(variable, pair.Key)).OfType<Solution>())];
    }

    /// <summary>The pattern in the data of another endpoint, or of each that is known.</summary>
    private List<Solution> Service(Service service)
    {
        if (service.Name is Variable variable)
        {
            return [.. services.SelectMany(pair => Remote(service, pair.Value).Select(solution => solution.With(variable, pair.Key)).OfType<Solution>())];
        }
        if (((Constant)service.Name).Term is Iri iri && services.TryGetValue(iri, out var data)) return Remote(service, data);
        return service.IsSilent ? [Solution.Empty] : throw new InvalidOperationException($"no endpoint {service.Name}");
    }

    private List<Solution> Remote(Service service, ReferenceDataset data) =>
        new AlgebraEvaluation(data, services, functions).Evaluate(service.Pattern, data.Default, Solution.Empty);

    private static List<Solution> ToMultiset(Values values) =>
    [
        .. values.Rows.Select(row => row.Zip(values.Variables)
            .Where(cell => cell.First is not null)
            .Aggregate(Solution.Empty, (solution, cell) => solution.With(cell.Second, cell.First!)!)),
    ];
}
