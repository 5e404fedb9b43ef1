using Il7Graph.Rdf;
using Il7Graph.Sparql.Algebra;
using Il7Graph.Sparql.Execution;
using Il7Graph.Sparql.Patterns;
using Il7Graph.Sparql.Rewriting;
using Il7Graph.Sparql.Syntax;

namespace Il7Graph.Sparql.Explaining;

/// <summary>The triples of the data that a row of an answer stands on.</summary>
/// <remarks>The pattern is run again with the values of the row. Of the solutions that give the row, the one with the fewest triples counts; of
/// a row of aggregates, all solutions of its group. Of a path its single links count only: the store does not say which way a longer one
/// went.</remarks>
public static class RowTriples
{
    /// <summary>How many solutions are compared, or added up for a group.</summary>
    private const int MostSolutions = 10_000;

    /// <param name="row">Which row of the answer; from 0.</param>
    /// <returns>Each triple once, in the order of the pattern.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The answer has no such row.</exception>
    /// <exception cref="ArgumentException">The query is no SELECT.</exception>
    public static IReadOnlyList<Quad> Of(
        QueryEngine engine, Dataset dataset, SparqlQuery query, long row, QueryOptions options, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(engine);
        ArgumentNullException.ThrowIfNull(dataset);
        ArgumentNullException.ThrowIfNull(query);
        ArgumentNullException.ThrowIfNull(options);
        if (query.Form is not SelectClause) throw new ArgumentException("only the answer of a SELECT has rows", nameof(query));
        using var lease = dataset.Lease();
        var values = ValuesOf(engine, query, row, options, cancellation);
        var (pattern, isGroup) = Inside(query.Algebra);
        var opened = Opened(pattern);
        return (ReferenceEquals(opened, pattern) ? null : Found(opened, true)) ?? Found(pattern, isGroup) ?? [];

        List<Quad>? Found(AlgebraOperator body, bool isSum) => TriplesOf(engine, dataset, query, body, isSum, values, options, cancellation);
    }

    /// <returns>Null if the pattern has no solution with the values.</returns>
    private static List<Quad>? TriplesOf(
        QueryEngine engine, Dataset dataset, SparqlQuery query, AlgebraOperator pattern, bool isGroup, Dictionary<Variable, Term> values, QueryOptions options, CancellationToken cancellation)
    {
        var certain = PatternVariables.Of(pattern);
        var bound = values.Where(pair => certain.Contains(pair.Key)).ToList();
        if (bound.Count > 0) pattern = new Join(new Values([.. bound.Select(pair => pair.Key)], [[.. bound.Select(pair => (Term?)pair.Value)]]), pattern);
        var patterns = new List<TriplePattern>();
        Collect(pattern, patterns);
        var variables = PatternVariables.Of(pattern).OrderBy(each => each.Name, StringComparer.Ordinal).ToList();
        using var run = engine.Start(
            new Slice(0, MostSolutions, new Project([.. variables], pattern)), new AskForm(), query.Syntax.Dataset, null, query.Syntax.Prologue.Base?.ToString(), options, cancellation);
        var columns = run.Variables.Select((name, column) => (name, column)).ToDictionary(pair => new Variable(pair.name), pair => pair.column);
        List<Quad>? found = null;
        while (run.MoveNext())
        {
            var solution = columns.Where(pair => run[pair.Value] is not null).ToDictionary(pair => pair.Key, pair => run[pair.Value]!);
            var triples = patterns.Select(each => TripleOf(each, solution)).OfType<Quad>().Distinct().Where(each => dataset.Match(each.Subject, each.Predicate, each.Object).Any()).ToList();
            if (isGroup) found = [.. (found ?? []).Union(triples)];
            else if (found is null || triples.Count < found.Count) found = triples;
        }
        return found;
    }

    private static Dictionary<Variable, Term> ValuesOf(QueryEngine engine, SparqlQuery query, long row, QueryOptions options, CancellationToken cancellation)
    {
        using var run = engine.Start(query, options, cancellation);
        var at = -1L;
        while (at < row && run.MoveNext()) at++;
        if (at < row || row < 0) throw new ArgumentOutOfRangeException(nameof(row), row + 1, $"the answer has {at + 1} rows");
        return run.Variables.Select((name, column) => (Name: name, Term: run[column])).Where(each => each.Term is not null)
            .ToDictionary(each => new Variable(each.Name), each => each.Term!);
    }

    /// <summary>The pattern below the solution modifiers, and whether its solutions are counted or added up in groups.</summary>
    private static (AlgebraOperator Pattern, bool IsGroup) Inside(AlgebraOperator algebra)
    {
        var isGroup = false;
        while (true)
        {
            switch (algebra)
            {
                case Project project: algebra = project.Pattern; break;
                case Distinct distinct: algebra = distinct.Pattern; break;
                case Reduced reduced: algebra = reduced.Pattern; break;
                case OrderBy order: algebra = order.Pattern; break;
                case Slice slice: algebra = slice.Pattern; break;
                case Extend extend when HasGroup(extend.Pattern): algebra = extend.Pattern; break;
                case Filter filter when HasGroup(filter.Pattern): algebra = filter.Pattern; break;
                case Group group:
                    isGroup = true;
                    // A key that is computed is bound as one, so that the row picks its group.
                    algebra = group.Keys.Where(key => !key.IsVariable).Aggregate(group.Pattern, (inner, key) => new Extend(inner, key.Variable, key.Value));
                    break;
                default: return (algebra, isGroup);
            }
        }
    }

    /// <summary>The pattern with subqueries that group replaced by what they group, so that the triples of a group are found.</summary>
    private static AlgebraOperator Opened(AlgebraOperator pattern)
    {
        if (pattern is not (Project or Distinct or Reduced or OrderBy or Slice)) return AlgebraTree.MapOperands(pattern, Opened);
        var (inner, isGroup) = Inside(pattern);
        return isGroup ? inner : pattern;
    }

    private static bool HasGroup(AlgebraOperator algebra) => algebra switch
    {
        Group => true,
        Extend extend => HasGroup(extend.Pattern),
        Filter filter => HasGroup(filter.Pattern),
        _ => false,
    };

    /// <summary>The triple patterns that may have given a solution; those of MINUS, EXISTS and a subquery that groups give none.</summary>
    private static void Collect(AlgebraOperator pattern, List<TriplePattern> found)
    {
        switch (pattern)
        {
            case Bgp bgp:
                found.AddRange(bgp.Triples);
                break;
            case PathPattern path:
                found.AddRange(PathLinks.Of(path.Path).SelectMany(link => new TriplePattern[]
                {
                    new(path.Subject, new Constant(link), path.Object), new(path.Object, new Constant(link), path.Subject),
                }));
                break;
            case Minus minus:
                Collect(minus.Left, found);
                break;
            case Group or Service:
                break;
            default:
                AlgebraTree.MapOperands(pattern, operand =>
                {
                    Collect(operand, found);
                    return operand;
                });
                break;
        }
    }

    private static Quad? TripleOf(TriplePattern pattern, Dictionary<Variable, Term> solution)
    {
        Term? Bound(PatternTerm term) => term switch
        {
            Constant constant => constant.Term,
            Variable variable => solution.GetValueOrDefault(variable),
            TripleTermPattern triple when Bound(triple.Subject) is { } s && Bound(triple.Predicate) is Iri p && Bound(triple.Object) is { } o => new TripleTerm(s, p, o),
            _ => null,
        };
        return Bound(pattern.Subject) is { } subject and not Literal && Bound(pattern.Predicate) is Iri predicate && Bound(pattern.Object) is { } @object
            ? new Quad(subject, predicate, @object)
            : null;
    }
}
