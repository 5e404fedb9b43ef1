using System.Collections.Concurrent;
using System.Collections.Immutable;
using Il7Graph.Rdf.Storage.Quads;
using Il7Graph.Sparql.Expressions;
using Il7Graph.Sparql.Patterns;

namespace Il7Graph.Sparql.Planning;

/// <summary>Makes the steps of plans, each with its estimates.</summary>
internal sealed class PlanFactory(Statistics statistics)
{
    private readonly ConcurrentDictionary<QuadLeaf, LeafFigures> _figures = new(ReferenceEqualityComparer.Instance);

    public static EmptyPlan Empty(string reason, IEnumerable<Variable> variables)
    {
        ImmutableArray<Variable> columns = [.. variables];
        return new EmptyPlan(reason) { Variables = columns, Certain = [.. columns], Rows = 0, Cost = 0, Order = columns };
    }

    /// <summary>One row without columns.</summary>
    public static ValuesPlan Unit { get; } = new([[]]) { Variables = [], Certain = [], Rows = 1, Cost = 0 };

    /// <summary>A scan in each order that has the constants first.</summary>
    public List<PlanNode> Scans(QuadLeaf leaf, Func<Variable, IdBounds> boundsOf)
    {
        var scans = new List<PlanNode>();
        foreach (var order in leaf.Orders) scans.Add(Scan(leaf, order, boundsOf));
        return scans;
    }

    /// <summary>The joins with a triple pattern by search, in each order whose first positions are constants and columns of the left side that
    /// are always bound.</summary>
    public List<PlanNode> IndexJoins(PlanNode left, QuadLeaf leaf, JoinKind kind, ImmutableArray<Expression> conditions)
    {
        var joins = new List<PlanNode>();
        foreach (var variable in leaf.Variables)
        {
            // A search knows only what is always there.
            if (left.Variables.Contains(variable) && !left.Certain.Contains(variable)) return joins;
        }
        if (!leaf.Variables.Any(left.Certain.Contains)) return joins;
        IndexJoinPlan? searched = null;
        foreach (var order in leaf.OrdersWith(left))
        {
            var join = IndexJoin(left, leaf, order, kind, conditions);
            if (join.Gallops) joins.Add(join);
            else searched ??= join;
        }
        if (joins.Count == 0 && searched is not null) joins.Add(searched);
        return joins;
    }

    /// <summary>A hash join; the right side is the one that is held.</summary>
    public static PlanNode HashJoin(PlanNode left, PlanNode right, JoinKind kind, bool isMinus = false, ImmutableArray<Expression> conditions = default)
    {
        conditions = conditions.IsDefault ? [] : conditions;
        var shared = left.Variables.Where(right.Variables.Contains).ToList();
        ImmutableArray<Variable> keys = [.. shared.Where(each => left.Certain.Contains(each) && right.Certain.Contains(each))];
        ImmutableArray<Variable> loose = [.. shared.Except(keys)];
        var matches = MatchesOf(left, right, keys.IsEmpty ? loose : keys);
        var rows = RowsOf(kind, left.Rows, matches, conditions);
        ImmutableArray<Variable> variables = kind is JoinKind.Semi or JoinKind.Anti
            ? left.Variables
            : [.. left.Variables, .. right.Variables.Where(each => !left.Variables.Contains(each))];
        return new HashJoinPlan(left, right, keys, loose, kind, isMinus, conditions)
        {
            Variables = variables,
            Certain = kind == JoinKind.Inner ? left.Certain.Union(right.Certain) : left.Certain,
            Order = conditions.IsEmpty && loose.IsEmpty ? left.Order : [],
            Rows = rows,
            Cost = left.Cost + right.Cost + (right.Rows * CostModel.BuiltRow) + (left.Rows * CostModel.ProbedRow) + (matches * CostModel.JoinedRow),
            Distincts = DistinctsOf(variables, rows, left, variable => right.DistinctOf(variable)),
        };
    }

    public static PlanNode Filter(PlanNode input, ImmutableArray<Expression> conditions)
    {
        if (conditions.IsEmpty || input is EmptyPlan) return input;
        var share = 1.0;
        foreach (var condition in conditions) share *= Selectivity.Of(condition);
        return new FilterPlan(input, conditions)
        {
            Variables = input.Variables,
            Certain = input.Certain,
            Order = input.Order,
            Rows = input.Rows * share,
            Cost = input.Cost + (input.Rows * CostModel.FilteredRow * conditions.Length),
            Distincts = input.Distincts,
        };
    }

    public static PlanNode Extend(PlanNode input, Variable variable, Expression value) => new ExtendPlan(input, variable, value)
    {
        Variables = input.Variables.Add(variable),
        Certain = Selectivity.AlwaysHasValue(value, input.Certain) ? input.Certain.Add(variable) : input.Certain,
        Order = input.Order,
        Rows = input.Rows,
        Cost = input.Cost + (input.Rows * CostModel.ComputedRow),
        Distincts = input.Distincts.Length == input.Variables.Length ? input.Distincts.Add(input.Rows) : [],
    };

    public static PlanNode Project(PlanNode input, ImmutableArray<Variable> variables)
    {
        if (input.Variables.SequenceEqual(variables)) return input;
        return new ProjectPlan(input)
        {
            Variables = variables,
            Certain = input.Certain.Intersect(variables),
            Order = [.. input.Order.TakeWhile(variables.Contains)],
            Rows = input.Rows,
            Cost = input.Cost,
            Distincts = [.. variables.Select(variable => input.IndexOf(variable) >= 0 ? input.DistinctOf(variable) : 1)],
        };
    }

    public static PlanNode Distinct(PlanNode input)
    {
        var isSorted = input.Variables.All(each => input.Order.Contains(each));
        return new DistinctPlan(input, isSorted)
        {
            Variables = input.Variables,
            Certain = input.Certain,
            Order = input.Order,
            Rows = Combined(input.Variables.Select(input.DistinctOf), input.Rows),
            Cost = input.Cost + (input.Rows * (isSorted ? CostModel.ScannedRow : CostModel.GroupedRow)),
            Distincts = input.Distincts,
        };
    }

    public static PlanNode Union(PlanNode left, PlanNode right)
    {
        ImmutableArray<Variable> variables = [.. left.Variables, .. right.Variables.Where(each => !left.Variables.Contains(each))];
        return new UnionPlan(Project(left, variables), Project(right, variables))
        {
            Variables = variables,
            Certain = left.Certain.Intersect(right.Certain),
            Rows = left.Rows + right.Rows,
            Cost = left.Cost + right.Cost,
            Distincts = [.. variables.Select(each =>
                (left.IndexOf(each) >= 0 ? left.DistinctOf(each) : 0) + (right.IndexOf(each) >= 0 ? right.DistinctOf(each) : 0))],
        };
    }

    /// <summary>A join with a path from a column that is always bound.</summary>
    public static PlanNode PathJoin(PlanNode left, PathLeaf leaf, bool isForward)
    {
        var isCheck = leaf.Variables.All(left.Certain.Contains) || leaf.TermAt(!isForward) is not null;
        var matches = left.Rows * (isCheck ? CostModel.Reaches : CostModel.Reached);
        var from = (Variable)(isForward ? leaf.Start : leaf.End);
        return new PathJoinPlan(left, leaf, isForward)
        {
            Variables = [.. left.Variables, .. leaf.Variables.Where(each => !left.Variables.Contains(each))],
            Certain = left.Certain.Union(leaf.Variables),
            Order = left.Order,
            Rows = matches,
            Cost = left.Cost + (left.DistinctOf(from) * CostModel.PathStart) + (matches * CostModel.JoinedRow),
        };
    }

    public PlanNode PathScan(PathLeaf leaf)
    {
        var ends = (leaf.TermAt(start: true) is null ? 0 : 1) + (leaf.TermAt(start: false) is null ? 0 : 1);
        var rows = ends switch { 2 => 1, 1 => CostModel.Reached, _ => Math.Max(CostModel.Reached, statistics.Dataset.Count / 10.0) };
        return new PathScanPlan(leaf)
        {
            Variables = [.. leaf.Variables],
            Certain = [.. leaf.Variables],
            Rows = rows,
            Cost = ends == 0 ? rows * CostModel.PathStart : CostModel.PathStart + (rows * CostModel.JoinedRow),
        };
    }

    internal static double Combined(IEnumerable<double> distincts, double rows)
    {
        var product = 1.0;
        foreach (var distinct in distincts) product *= distinct;
        return Math.Min(rows, product);
    }

    public ScanPlan Scan(QuadLeaf leaf, QuadOrder order, Func<Variable, IdBounds> boundsOf)
    {
        ImmutableArray<Variable> variables = [.. leaf.Variables];
        var open = new List<Variable>();
        foreach (var position in order.Positions)
        {
            if (leaf.VariableAt(position) is { } variable && !open.Contains(variable)) open.Add(variable);
        }
        var bounds = open.Count > 0 && !leaf.HasRepeatedVariable ? boundsOf(open[0]) : IdBounds.All;
        var scanned = leaf.HasRepeatedVariable || !leaf.Graph.Names.IsDefault ? FiguresOf(leaf).Count : statistics.CountOf(leaf, order, bounds);
        return new ScanPlan(leaf, order, bounds)
        {
            Variables = variables,
            Certain = [.. variables],
            Order = [.. open],
            Rows = scanned,
            Cost = 100 + (scanned * CostModel.ScannedRow * Math.Max(1, variables.Length)),
            Distincts = [.. variables.Select(variable => Math.Min(scanned, FiguresOf(leaf).DistinctOf(variable)))],
        };
    }

    /// <param name="order">One of <see cref="QuadLeaf.OrdersWith"/>.</param>
    public IndexJoinPlan IndexJoin(PlanNode left, QuadLeaf leaf, QuadOrder order, JoinKind kind, ImmutableArray<Expression> conditions)
    {
        var known = 0;
        var constants = 0;
        foreach (var position in order.Positions)
        {
            if (!leaf.IsKnown(position, left)) break;
            if (constants == known && leaf.IsConstant(position)) constants++;
            known++;
        }
        var gallops = constants > 0 && constants < known && left.Order.Length > 0 && leaf.VariableAt(order.Positions[constants]) == left.Order[0];
        ImmutableArray<Variable> variables = kind is JoinKind.Semi or JoinKind.Anti
            ? left.Variables
            : [.. left.Variables, .. leaf.Variables.Where(each => !left.Variables.Contains(each))];
        var leafRows = FiguresOf(leaf).Count;
        var matches = left.Rows * leafRows / Math.Max(1, SpreadOf(leaf.Variables.Where(left.Certain.Contains)
            .Select(each => Math.Max(left.DistinctOf(each), FiguresOf(leaf).DistinctOf(each)))));
        var rows = RowsOf(kind, left.Rows, matches, conditions);
        return new IndexJoinPlan(left, leaf, order, known, kind, conditions, gallops)
        {
            Variables = variables,
            Certain = kind == JoinKind.Inner ? left.Certain.Union(leaf.Variables) : left.Certain,
            Order = conditions.IsEmpty ? left.Order : [],
            Rows = rows,
            Cost = left.Cost + (left.Rows * (gallops ? CostModel.Gallop : CostModel.Search)) + (matches * CostModel.JoinedRow),
            Distincts = DistinctsOf(variables, rows, left, variable => FiguresOf(leaf).DistinctOf(variable)),
        };
    }

    public LeafFigures FiguresOf(QuadLeaf leaf) => _figures.GetOrAdd(leaf, static (leaf, statistics) => new LeafFigures(leaf, statistics), statistics);

    private static double RowsOf(JoinKind kind, double left, double matches, ImmutableArray<Expression> conditions)
    {
        foreach (var condition in conditions) matches *= Selectivity.Of(condition);
        return kind switch
        {
            JoinKind.Inner => matches,
            JoinKind.Left => Math.Max(left, matches),
            JoinKind.Semi => Math.Min(left, matches),
            _ => Math.Max(left * 0.1, left - matches),
        };
    }

    private static double MatchesOf(PlanNode left, PlanNode right, ImmutableArray<Variable> keys) =>
        left.Rows * right.Rows / Math.Max(1, SpreadOf(keys.Select(each => Math.Max(left.DistinctOf(each), right.DistinctOf(each)))));

    private static double SpreadOf(IEnumerable<double> distincts)
    {
        var spread = new Spread();
        foreach (var distinct in distincts) spread.Add(distinct);
        return spread.Product;
    }

    private static ImmutableArray<double> DistinctsOf(ImmutableArray<Variable> variables, double rows, PlanNode left, Func<Variable, double> right)
    {
        var distincts = ImmutableArray.CreateBuilder<double>(variables.Length);
        foreach (var variable in variables) distincts.Add(Math.Max(1, Math.Min(rows, left.IndexOf(variable) >= 0 ? left.DistinctOf(variable) : right(variable))));
        return distincts.ToImmutable();
    }
}
