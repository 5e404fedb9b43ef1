using System.Collections.Immutable;
using System.Numerics;
using Il7Graph.Rdf.Storage.Quads;
using Il7Graph.Sparql.Expressions;
using Il7Graph.Sparql.Patterns;
using Il7Graph.Sparql.Rewriting;

namespace Il7Graph.Sparql.Planning;

/// <summary>Finds the order in which to join the parts of a group, and how: by dynamic programming over the sets of parts that hang
/// together, with the cheapest plan of each set and the cheapest in another order of rows; step by step, the smallest first, if there are
/// too many parts (Moerkotte and Neumann 2006, "Analysis of two existing and one new dynamic programming algorithm").</summary>
internal sealed class JoinSearch
{
    /// <summary>The most parts that a search takes, and the most variables.</summary>
    public const int Most = 60;

    /// <summary>As many as a mask has bits; those beyond wait for the end.</summary>
    private const int MostConditions = 64;
    private const int MostForAllTrees = 8;
    private const int MostForAllOrders = 11;

    private readonly PlanFactory _factory;
    private readonly ImmutableArray<GroupPart> _parts;
    private readonly Func<Variable, IdBounds> _boundsOf;
    private readonly List<(Expression Condition, ulong Needed, double Share)> _conditions = [];
    private readonly List<Expression> _late = [];
    private readonly Dictionary<Variable, int> _numbers = [];
    private readonly ulong[] _variablesOf;
    private readonly JoinSketch[][] _alone;
    private readonly Dictionary<ulong, List<JoinSketch>> _best = [];
    private readonly bool _hasSemiJoins;
    private readonly ulong _wanted;
    private readonly ulong _given;
    private double _limit = double.PositiveInfinity;

    /// <param name="parts">At most <see cref="Most"/>, with at most as many variables in all.</param>
    /// <param name="wanted">The variables that are read afterwards, if it does not matter how often a row comes; null if it does.</param>
    public JoinSearch(
        PlanFactory factory, IEnumerable<GroupPart> parts, IEnumerable<Expression> conditions, Func<Variable, IdBounds> boundsOf, IReadOnlySet<Variable>? wanted)
    {
        (_factory, _parts, _boundsOf) = (factory, [.. parts], boundsOf);
        // Only what joins or is asked for matters.
        var known = new HashSet<Variable>();
        foreach (var variable in _parts.SelectMany(part => part.Variables))
        {
            if (!known.Add(variable)) _numbers.TryAdd(variable, _numbers.Count);
        }
        foreach (var condition in conditions)
        {
            var needed = ExpressionVariables.Of(condition);
            if (_conditions.Count == MostConditions || !needed.IsSubsetOf(known))
            {
                _late.Add(condition);
                continue;
            }
            foreach (var variable in needed) _numbers.TryAdd(variable, _numbers.Count);
            _conditions.Add((condition, MaskOf(needed), Selectivity.Of(condition)));
        }
        _variablesOf = [.. _parts.Select(part => MaskOf(part.Variables))];
        if (wanted is not null)
        {
            _wanted = MaskOf(wanted);
            for (var part = 0; part < _parts.Length; part++)
            {
                if (_parts[part].Variables.Any(variable => wanted.Contains(variable) && NumberOf(variable) < 0)) _given |= 1UL << part;
            }
        }
        _hasSemiJoins = wanted is not null;
        _alone = [.. Enumerable.Range(0, _parts.Length).Select(Alone)];
    }

    /// <summary>The plan that joins all parts and has applied every condition.</summary>
    public PlanNode Run()
    {
        JoinSketch? joined = null;
        foreach (var sketch in Components().Select(Connected).OrderByDescending(sketch => sketch.Rows))
        {
            joined = joined is null ? sketch : HashJoin(joined, sketch);
        }
        return PlanFactory.Filter(Build(joined!), [.. _late]);
    }

    private ulong MaskOf(IEnumerable<Variable> variables)
    {
        var mask = 0UL;
        foreach (var variable in variables)
        {
            if (_numbers.TryGetValue(variable, out var number)) mask |= 1UL << number;
        }
        return mask;
    }

    private int NumberOf(Variable variable) => _numbers.GetValueOrDefault(variable, -1);

    private bool IsIn(ulong mask, Variable variable) => NumberOf(variable) is >= 0 and var number && (mask & (1UL << number)) != 0;

    /// <summary>The sets of parts that hang together by variables.</summary>
    private List<ulong> Components()
    {
        var components = new List<ulong>();
        for (var left = (1UL << _parts.Length) - 1; left != 0;)
        {
            var component = left & (~left + 1);
            for (var grown = true; grown;)
            {
                grown = false;
                var variables = VariablesOf(component);
                for (var rest = left & ~component; rest != 0; rest &= rest - 1)
                {
                    var part = BitOperations.TrailingZeroCount(rest);
                    if ((variables & _variablesOf[part]) == 0) continue;
                    component |= 1UL << part;
                    grown = true;
                }
            }
            components.Add(component);
            left &= ~component;
        }
        return components;
    }

    private ulong VariablesOf(ulong set)
    {
        var variables = 0UL;
        for (; set != 0; set &= set - 1) variables |= _variablesOf[BitOperations.TrailingZeroCount(set)];
        return variables;
    }

    private JoinSketch Connected(ulong component)
    {
        var count = BitOperations.PopCount(component);
        if (count == 1) return _alone[BitOperations.TrailingZeroCount(component)].MinBy(sketch => sketch.Cost)!;
        var greedy = Greedy(component);
        return count > MostForAllOrders ? greedy : Dynamic(component, count, greedy);
    }

    /// <param name="greedy">What was found step by step. It bounds the search: no part of a better plan costs more than the whole.</param>
    private JoinSketch Dynamic(ulong component, int count, JoinSketch greedy)
    {
        _limit = greedy.Cost;
        _best.Clear();
        for (var rest = component; rest != 0; rest &= rest - 1)
        {
            foreach (var sketch in _alone[BitOperations.TrailingZeroCount(rest)]) Keep(rest & (~rest + 1), sketch);
        }
        // Subsets in ascending order come after their own subsets.
        for (var set = component & (~component + 1); ; set = (set - component) & component)
        {
            if (BitOperations.PopCount(set) > 1)
            {
                for (var rest = set; rest != 0; rest &= rest - 1)
                {
                    var part = BitOperations.TrailingZeroCount(rest);
                    if (!_best.TryGetValue(set & ~(1UL << part), out var sketches)) continue;
                    foreach (var sketch in sketches)
                    {
                        if ((sketch.Variables & _variablesOf[part]) != 0 && sketch.Cost < _limit) Joins(sketch, part, joined => Keep(set, joined));
                    }
                }
                if (count <= MostForAllTrees) Trees(set);
            }
            if (set == component) break;
        }
        return _best.TryGetValue(component, out var found) && found.MinBy(sketch => sketch.Cost) is { } best && best.Cost < greedy.Cost ? best : greedy;
    }

    /// <summary>Joins of two sets of at least two parts each.</summary>
    private void Trees(ulong set)
    {
        for (var part = (set - 1) & set; part != 0; part = (part - 1) & set)
        {
            var other = set & ~part;
            if (BitOperations.PopCount(part) < 2 || BitOperations.PopCount(other) < 2) continue;
            if (!_best.TryGetValue(part, out var left) || !_best.TryGetValue(other, out var right)) continue;
            if (left.Count == 0 || right.Count == 0 || (left[0].Variables & right[0].Variables) == 0) continue;
            var held = right.MinBy(sketch => sketch.Cost)!;
            foreach (var sketch in left) Keep(set, HashJoin(sketch, held));
        }
    }

    private JoinSketch Greedy(ulong component)
    {
        var start = -1;
        JoinSketch? joined = null;
        for (var rest = component; rest != 0; rest &= rest - 1)
        {
            var part = BitOperations.TrailingZeroCount(rest);
            var single = _alone[part].MinBy(sketch => sketch.Cost)!;
            if (joined is null || single.Rows < joined.Rows) (joined, start) = (single, part);
        }
        for (var left = component & ~(1UL << start); left != 0;)
        {
            JoinSketch? best = null;
            var next = -1;
            for (var rest = left; rest != 0; rest &= rest - 1)
            {
                var part = BitOperations.TrailingZeroCount(rest);
                if ((joined!.Variables & _variablesOf[part]) == 0) continue;
                Joins(joined, part, sketch =>
                {
                    if (best is null || sketch.Cost + (sketch.Rows * CostModel.Gallop) < best.Cost + (best.Rows * CostModel.Gallop)) (best, next) = (sketch, part);
                });
            }
            joined = best!;
            left &= ~(1UL << next);
        }
        return joined!;
    }

    /// <summary>The ways to read one part alone.</summary>
    private JoinSketch[] Alone(int part)
    {
        if (_parts[part].Leaf is { } leaf)
        {
            var scans = _factory.Scans(leaf, _boundsOf);
            return [.. scans.Select((scan, i) => Alone(part, scan, ((ScanPlan)scan).Scanned))];
        }
        var plan = _parts[part].Path is { } path ? _factory.PathScan(path) : _parts[part].Plan!;
        return [Alone(part, plan, default)];
    }

    private JoinSketch Alone(int part, PlanNode plan, QuadOrder order)
    {
        var distincts = new double[_numbers.Count];
        foreach (var variable in plan.Variables)
        {
            if (_numbers.TryGetValue(variable, out var number)) distincts[number] = plan.DistinctOf(variable);
        }
        return Filtered(new JoinSketch
        {
            Step = JoinStep.Read,
            Part = part,
            Parts = 1UL << part,
            Scanned = order,
            Certain = MaskOf(plan.Certain),
            Variables = _variablesOf[part],
            Order = plan.Order.IsEmpty ? -1 : NumberOf(plan.Order[0]),
            Rows = plan.Rows,
            Cost = plan.Cost,
            Distincts = distincts,
        });
    }

    /// <summary>The ways to join with one part more.</summary>
    private void Joins(JoinSketch left, int part, Action<JoinSketch> found)
    {
        if (_parts[part].Leaf is { } leaf) IndexJoins(left, part, leaf, found);
        if (_parts[part].Path is { } path)
        {
            if (path.Start is Variable start && CanWalk(left, start, path.End)) found(Walk(left, part, path, start, JoinStep.WalkForward));
            if (path.End is Variable end && CanWalk(left, end, path.Start)) found(Walk(left, part, path, end, JoinStep.WalkBackward));
        }
        foreach (var single in _alone[part])
        {
            found(HashJoin(left, single));
            if (left.Rows < single.Rows) found(HashJoin(single, left));
        }
    }

    private void IndexJoins(JoinSketch left, int part, QuadLeaf leaf, Action<JoinSketch> found)
    {
        // A search knows only what is always there.
        if ((_variablesOf[part] & left.Variables & ~left.Certain) != 0) return;
        var known = 0;
        for (var position = QuadPosition.Subject; position <= QuadPosition.Graph; position++)
        {
            if (leaf.IsConstant(position) || (leaf.VariableAt(position) is { } variable && IsIn(left.Certain, variable))) known |= 1 << (int)position;
        }
        QuadOrder? searched = null;
        var gallops = false;
        foreach (var order in KnownOrders.Of(leaf.Graph.IsDefault, known))
        {
            searched ??= order;
            var constants = 0;
            foreach (var position in order.Positions)
            {
                if (!leaf.IsConstant(position)) break;
                constants++;
            }
            if (constants == 0 || left.Order < 0 || constants == order.Positions.Length) continue;
            if (leaf.VariableAt(order.Positions[constants]) is not { } first || NumberOf(first) != left.Order) continue;
            (searched, gallops) = (order, true);
            break;
        }
        if (searched is null || (_variablesOf[part] & left.Certain) == 0) return;
        var figures = _factory.FiguresOf(leaf);
        var spread = new Spread();
        var distincts = (double[])left.Distincts.Clone();
        for (var rest = _variablesOf[part]; rest != 0; rest &= rest - 1)
        {
            var number = BitOperations.TrailingZeroCount(rest);
            var distinct = figures.DistinctOf(VariableOf(leaf, number));
            if ((left.Certain & (1UL << number)) != 0)
            {
                spread.Add(Math.Max(left.DistinctOf(number), distinct));
                distincts[number] = Math.Min(distinct, distincts[number]);
            }
            else
            {
                distincts[number] = distinct;
            }
        }
        var matches = left.Rows * figures.Count / Math.Max(1, spread.Product);
        var isSemiJoin = CanSemiJoin(left, 1UL << part, _variablesOf[part], 0);
        if (isSemiJoin) matches = Math.Min(left.Rows, matches);
        found(Filtered(new JoinSketch
        {
            Step = JoinStep.IndexJoin,
            IsSemiJoin = isSemiJoin,
            Left = left,
            Part = part,
            Parts = left.Parts | (1UL << part),
            Scanned = searched.Value,
            Certain = isSemiJoin ? left.Certain : left.Certain | _variablesOf[part],
            Variables = isSemiJoin ? left.Variables : left.Variables | _variablesOf[part],
            Order = left.Order,
            Rows = matches,
            Cost = left.Cost + (left.Rows * (gallops ? CostModel.Gallop : CostModel.Search)) + (matches * CostModel.JoinedRow),
            Distincts = distincts,
            Applied = left.Applied,
        }));
    }

    /// <summary>Whether nobody needs what the right side of a join would add: the result, the parts that are not joined yet, or a
    /// condition.</summary>
    private bool CanSemiJoin(JoinSketch left, ulong parts, ulong variables, ulong applied)
    {
        if (!_hasSemiJoins || (parts & _given) != 0) return false;
        var added = variables & ~left.Variables;
        // A variable that the left side leaves unbound gets its term from the right.
        if ((added & _wanted) != 0 || (variables & left.Variables & ~left.Certain) != 0) return false;
        for (var part = 0; part < _parts.Length; part++)
        {
            if (((left.Parts | parts) & (1UL << part)) == 0 && (_variablesOf[part] & added) != 0) return false;
        }
        for (var i = 0; i < _conditions.Count; i++)
        {
            if (((left.Applied | applied) & (1UL << i)) == 0 && (_conditions[i].Needed & added) != 0) return false;
        }
        return true;
    }

    private Variable VariableOf(QuadLeaf leaf, int number) => leaf.Variables.First(variable => NumberOf(variable) == number);

    private JoinSketch HashJoin(JoinSketch left, JoinSketch right)
    {
        var shared = left.Variables & right.Variables;
        var keys = shared & left.Certain & right.Certain;
        var spread = new Spread();
        for (var rest = keys == 0 ? shared : keys; rest != 0; rest &= rest - 1)
        {
            var number = BitOperations.TrailingZeroCount(rest);
            spread.Add(Math.Max(left.DistinctOf(number), right.DistinctOf(number)));
        }
        var matches = left.Rows * right.Rows / Math.Max(1, spread.Product);
        var isSemiJoin = CanSemiJoin(left, right.Parts, right.Variables, right.Applied);
        if (isSemiJoin) matches = Math.Min(left.Rows, matches);
        var distincts = (double[])left.Distincts.Clone();
        for (var rest = right.Variables; rest != 0; rest &= rest - 1)
        {
            var number = BitOperations.TrailingZeroCount(rest);
            distincts[number] = (left.Variables & (1UL << number)) != 0 ? Math.Min(distincts[number], right.Distincts[number]) : right.Distincts[number];
        }
        return Filtered(new JoinSketch
        {
            Step = JoinStep.HashJoin,
            IsSemiJoin = isSemiJoin,
            Left = left,
            Right = right,
            Parts = left.Parts | right.Parts,
            Certain = isSemiJoin ? left.Certain : left.Certain | right.Certain,
            Variables = isSemiJoin ? left.Variables : left.Variables | right.Variables,
            Order = shared == keys ? left.Order : -1,
            Rows = matches,
            Cost = left.Cost + right.Cost + (right.Rows * CostModel.BuiltRow) + (left.Rows * CostModel.ProbedRow) + (matches * CostModel.JoinedRow),
            Distincts = distincts,
            Applied = left.Applied | right.Applied,
        });
    }

    private JoinSketch Walk(JoinSketch left, int part, PathLeaf path, Variable from, JoinStep step)
    {
        var isCheck = (_variablesOf[part] & ~left.Certain) == 0 || path.TermAt(step == JoinStep.WalkBackward) is not null;
        var matches = left.Rows * (isCheck ? CostModel.Reaches : CostModel.Reached);
        var distincts = (double[])left.Distincts.Clone();
        for (var rest = _variablesOf[part] & ~left.Variables; rest != 0; rest &= rest - 1) distincts[BitOperations.TrailingZeroCount(rest)] = matches;
        return Filtered(new JoinSketch
        {
            Step = step,
            Left = left,
            Part = part,
            Parts = left.Parts | (1UL << part),
            Certain = left.Certain | _variablesOf[part],
            Variables = left.Variables | _variablesOf[part],
            Order = left.Order,
            Rows = matches,
            Cost = left.Cost + (left.DistinctOf(NumberOf(from)) * CostModel.PathStart) + (matches * CostModel.JoinedRow),
            Distincts = distincts,
            Applied = left.Applied,
        });
    }

    /// <summary>Whether the left side always has the one end, and always or never the other.</summary>
    private bool CanWalk(JoinSketch left, Variable from, PatternTerm to) =>
        IsIn(left.Certain, from) && (to is not Variable other || !IsIn(left.Variables & ~left.Certain, other));

    /// <summary>Applies the conditions that the sketch is the first to have all variables of.</summary>
    private JoinSketch Filtered(JoinSketch sketch)
    {
        for (var i = 0; i < _conditions.Count; i++)
        {
            if ((sketch.Applied & (1UL << i)) != 0 || (_conditions[i].Needed & ~sketch.Certain) != 0) continue;
            sketch.Applied |= 1UL << i;
            sketch.Cost += sketch.Rows * Selectivity.CostOf(_conditions[i].Condition, sketch.Order >= 0 && _conditions[i].Needed == 1UL << sketch.Order);
            sketch.Rows *= _conditions[i].Share;
        }
        return sketch;
    }

    private void Keep(ulong set, JoinSketch sketch)
    {
        if (sketch.Cost > _limit) return;
        if (!_best.TryGetValue(set, out var sketches)) _best[set] = sketches = [];
        for (var i = sketches.Count - 1; i >= 0; i--)
        {
            var sameOrder = sketches[i].Order == sketch.Order;
            if (sketches[i].Cost <= sketch.Cost && (sameOrder || sketch.Order < 0)) return;
            if (sketch.Cost < sketches[i].Cost && (sameOrder || sketches[i].Order < 0)) sketches.RemoveAt(i);
        }
        sketches.Add(sketch);
    }

    private PlanNode Build(JoinSketch sketch)
    {
        var left = sketch.Left is { } before ? Build(before) : null;
        var plan = sketch.Step switch
        {
            JoinStep.Read => _parts[sketch.Part].Leaf is { } leaf
                ? _factory.Scan(leaf, sketch.Scanned, _boundsOf)
                : _parts[sketch.Part].Path is { } path ? _factory.PathScan(path) : _parts[sketch.Part].Plan!,
            JoinStep.IndexJoin => _factory.IndexJoin(left!, _parts[sketch.Part].Leaf!, sketch.Scanned, sketch.IsSemiJoin ? JoinKind.Semi : JoinKind.Inner, []),
            JoinStep.HashJoin => PlanFactory.HashJoin(left!, Build(sketch.Right!), sketch.IsSemiJoin ? JoinKind.Semi : JoinKind.Inner),
            JoinStep.WalkForward => PlanFactory.PathJoin(left!, _parts[sketch.Part].Path!, isForward: true),
            _ => PlanFactory.PathJoin(left!, _parts[sketch.Part].Path!, isForward: false),
        };
        var earlier = (sketch.Left?.Applied ?? 0) | (sketch.Right?.Applied ?? 0);
        var conditions = ImmutableArray.CreateBuilder<Expression>();
        for (var i = 0; i < _conditions.Count; i++)
        {
            if ((sketch.Applied & ~earlier & (1UL << i)) != 0) conditions.Add(_conditions[i].Condition);
        }
        return PlanFactory.Filter(plan, conditions.ToImmutable());
    }
}
