using System.Collections.Immutable;
using System.Numerics;
using Il7Graph.Sparql.Expressions;
using Il7Graph.Sparql.Patterns;

namespace Il7Graph.Sparql.Planning;

/// <summary>Finds the order in which to join the parts of a group, and how: by dynamic programming over the sets of parts that hang
/// together, with the cheapest plan of each set and the cheapest in another order of rows; step by step, the smallest first, if there are
/// too many parts (Moerkotte and Neumann 2006, "Analysis of two existing and one new dynamic programming algorithm").</summary>
internal sealed class JoinSearch
{
    /// <summary>The most parts that a search takes.</summary>
    public const int MostParts = 60;

    private const int MostForAllTrees = 6;
    private const int MostForAllOrders = 11;

    private readonly PlanFactory _factory;
    private readonly ImmutableArray<GroupPart> _parts;
    private readonly ImmutableArray<(Expression Condition, HashSet<Variable> Needed)> _conditions;
    private readonly Func<Variable, IdBounds> _boundsOf;
    private readonly Dictionary<ulong, List<PlanNode>> _best = [];
    private readonly Dictionary<int, List<PlanNode>> _alone = [];
    private double _limit = double.PositiveInfinity;

    public JoinSearch(PlanFactory factory, IEnumerable<GroupPart> parts, IEnumerable<Expression> conditions, Func<Variable, IdBounds> boundsOf)
    {
        (_factory, _parts, _boundsOf) = (factory, [.. parts], boundsOf);
        _conditions = [.. conditions.Select(each => (each, Rewriting.ExpressionVariables.Of(each)))];
    }

    /// <summary>The plan that joins all parts and has applied every condition whose variables it always binds.</summary>
    public PlanNode Run()
    {
        if (_parts.Length == 1) return Single(0).MinBy(plan => plan.Cost)!;
        var components = Components();
        PlanNode? joined = null;
        foreach (var plan in components.Select(Connected).OrderByDescending(plan => plan.Rows))
        {
            joined = joined is null ? plan : Filtered(PlanFactory.HashJoin(joined, plan, JoinKind.Inner), joined, plan);
        }
        return joined!;
    }

    /// <summary>The sets of parts that hang together by variables.</summary>
    private List<ulong> Components()
    {
        var components = new List<ulong>();
        var left = (1ul << _parts.Length) - 1;
        while (left != 0)
        {
            var component = 1ul << BitOperations.TrailingZeroCount(left);
            for (var grown = true; grown;)
            {
                grown = false;
                for (var i = 0; i < _parts.Length; i++)
                {
                    if ((component & (1ul << i)) != 0 || !SharesWith(component, i)) continue;
                    component |= 1ul << i;
                    grown = true;
                }
            }
            components.Add(component);
            left &= ~component;
        }
        return components;
    }

    private bool SharesWith(ulong set, int part)
    {
        for (var i = 0; i < _parts.Length; i++)
        {
            if ((set & (1ul << i)) != 0 && _parts[i].Variables.Overlaps(_parts[part].Variables)) return true;
        }
        return false;
    }

    private PlanNode Connected(ulong component)
    {
        var count = BitOperations.PopCount(component);
        if (count == 1) return Single(BitOperations.TrailingZeroCount(component)).MinBy(plan => plan.Cost)!;
        return count > MostForAllOrders ? Greedy(component) : Dynamic(component, count);
    }

    private PlanNode Dynamic(ulong component, int count)
    {
        // What is found step by step bounds the search: no part of a better plan costs more than the whole.
        var greedy = Greedy(component);
        _limit = greedy.Cost;
        _best.Clear();
        for (var i = 0; i < _parts.Length; i++)
        {
            if ((component & (1ul << i)) == 0) continue;
            foreach (var plan in Single(i)) Keep(1ul << i, plan);
        }
        // Subsets in ascending order come after their own subsets.
        for (var set = component & (~component + 1); ; set = (set - component) & component)
        {
            if (BitOperations.PopCount(set) > 1)
            {
                for (var rest = set; rest != 0; rest &= rest - 1)
                {
                    var i = BitOperations.TrailingZeroCount(rest);
                    if (_best.TryGetValue(set & ~(1ul << i), out var plans) && SharesWith(set & ~(1ul << i), i))
                    {
                        foreach (var plan in plans)
                        {
                            if (plan.Cost < LimitOf(set)) Joins(plan, i, joined => Keep(set, joined));
                        }
                    }
                }
                if (count <= MostForAllTrees) Trees(set);
            }
            if (set == component) break;
        }
        _limit = double.PositiveInfinity;
        return _best.TryGetValue(component, out var found) && found.MinBy(plan => plan.Cost) is { } best && best.Cost < greedy.Cost ? best : greedy;
    }

    /// <summary>What a plan of a set has to stay below to be worth keeping, the order of its rows apart.</summary>
    private double LimitOf(ulong set) => _best.TryGetValue(set, out var plans) && plans.Count > 0 ? Math.Min(_limit, plans.Max(plan => plan.Cost)) : _limit;

    /// <summary>Joins of two sets of at least two parts each.</summary>
    private void Trees(ulong set)
    {
        for (var part = (set - 1) & set; part != 0; part = (part - 1) & set)
        {
            var other = set & ~part;
            if (BitOperations.PopCount(part) < 2 || BitOperations.PopCount(other) < 2) continue;
            if (!_best.TryGetValue(part, out var left) || !_best.TryGetValue(other, out var right)) continue;
            if (!VariablesOf(part).Overlaps(VariablesOf(other))) continue;
            if (left.Count == 0 || right.Count == 0) continue;
            var held = right.MinBy(each => each.Cost)!;
            foreach (var plan in left) Keep(set, Filtered(PlanFactory.HashJoin(plan, held, JoinKind.Inner), plan, held));
        }
    }

    private HashSet<Variable> VariablesOf(ulong set)
    {
        var variables = new HashSet<Variable>();
        for (; set != 0; set &= set - 1) variables.UnionWith(_parts[BitOperations.TrailingZeroCount(set)].Variables);
        return variables;
    }

    private PlanNode Greedy(ulong component)
    {
        var start = -1;
        PlanNode? joined = null;
        for (var i = 0; i < _parts.Length; i++)
        {
            if ((component & (1ul << i)) == 0) continue;
            var single = Single(i).MinBy(plan => plan.Cost)!;
            if (joined is null || single.Rows < joined.Rows) (joined, start) = (single, i);
        }
        var done = 1ul << start;
        while (done != component)
        {
            PlanNode? best = null;
            var next = -1;
            for (var i = 0; i < _parts.Length; i++)
            {
                if ((component & ~done & (1ul << i)) == 0 || !SharesWith(done, i)) continue;
                Joins(joined!, i, plan =>
                {
                    if (best is null || plan.Rows + plan.Cost < best.Rows + best.Cost) (best, next) = (plan, i);
                });
            }
            joined = best!;
            done |= 1ul << next;
        }
        return joined!;
    }

    /// <summary>The ways to read one part alone.</summary>
    private List<PlanNode> Single(int part) => (_parts[part].Leaf, _parts[part].Path, _parts[part].Plan) switch
    {
        ({ } leaf, _, _) => _factory.Scans(leaf, _boundsOf).ConvertAll(plan => Filtered(plan)),
        (_, { } path, _) => [Filtered(_factory.PathScan(path))],
        (_, _, var plan) => [Filtered(plan!)],
    };

    /// <summary>The ways to join a plan with one part more.</summary>
    private void Joins(PlanNode left, int part, Action<PlanNode> found)
    {
        if (_parts[part].Leaf is { } leaf)
        {
            foreach (var join in _factory.IndexJoins(left, leaf, JoinKind.Inner, [])) found(Filtered(join, left));
        }
        if (_parts[part].Path is { } path)
        {
            if (path.Start is Variable start && CanWalk(left, start, path.End)) found(Filtered(PlanFactory.PathJoin(left, path, isForward: true), left));
            if (path.End is Variable end && CanWalk(left, end, path.Start)) found(Filtered(PlanFactory.PathJoin(left, path, isForward: false), left));
        }
        if (!_alone.TryGetValue(part, out var alone)) _alone.Add(part, alone = Single(part));
        foreach (var single in alone)
        {
            found(Filtered(PlanFactory.HashJoin(left, single, JoinKind.Inner), left, single));
            if (left.Rows < single.Rows) found(Filtered(PlanFactory.HashJoin(single, left, JoinKind.Inner), left, single));
        }
    }

    /// <summary>Whether the left side always has the one end, and always or never the other.</summary>
    private static bool CanWalk(PlanNode left, Variable from, PatternTerm to) =>
        left.Certain.Contains(from) && (to is not Variable other || left.Certain.Contains(other) || !left.Variables.Contains(other));

    /// <summary>Applies the conditions that the plan is the first to have all variables of.</summary>
    /// <param name="filtered">The inputs of the plan that have applied theirs.</param>
    private PlanNode Filtered(PlanNode plan, params ReadOnlySpan<PlanNode> filtered)
    {
        List<Expression>? ready = null;
        foreach (var (condition, needed) in _conditions)
        {
            if (!plan.Certain.IsSupersetOf(needed)) continue;
            var isApplied = false;
            foreach (var input in filtered) isApplied |= input.Certain.IsSupersetOf(needed);
            if (!isApplied) (ready ??= []).Add(condition);
        }
        return ready is null ? plan : PlanFactory.Filter(plan, [.. ready]);
    }

    private void Keep(ulong set, PlanNode plan)
    {
        if (plan.Cost > _limit) return;
        if (!_best.TryGetValue(set, out var plans)) _best[set] = plans = [];
        var order = plan.Order.IsEmpty ? null : plan.Order[0];
        for (var i = plans.Count - 1; i >= 0; i--)
        {
            var sameOrder = (plans[i].Order.IsEmpty ? null : plans[i].Order[0]) == order;
            if (plans[i].Cost <= plan.Cost && (sameOrder || order is null)) return;
            if (plan.Cost < plans[i].Cost && (sameOrder || plans[i].Order.IsEmpty)) plans.RemoveAt(i);
        }
        plans.Add(plan);
    }
}
