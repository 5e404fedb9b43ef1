using Il7Graph.Rdf.Storage.Quads;
using Il7Graph.Rdf.Storage.Terms;
using Il7Graph.Sparql.Paths;
using Il7Graph.Sparql.Planning;

namespace Il7Graph.Sparql.Execution.Paths;

/// <summary>Walks from a node along a path (SPARQL 1.1 §18.4) in one graph. Each node is expanded once for a start, so a closure takes
/// time linear in the part of the graph that it reaches.</summary>
internal sealed class PathWalker
{
    private readonly QueryContext _context;
    private readonly GraphSource _graph;
    private readonly Stack<NodeSet> _sets = [];
    private readonly Dictionary<PropertyPath, uint[]> _predicates = new(ReferenceEqualityComparer.Instance);

    private int _held;

    public PathWalker(QueryContext context, GraphSource graph)
    {
        _context = context;
        _graph = graph;
    }

    /// <summary>The nodes at the other end. Of a closure each once; of a negated property set once for each triple.</summary>
    public List<uint> Walk(PropertyPath path, uint node, bool isForward)
    {
        var found = new List<uint>();
        Walk(path, node, isForward, found);
        Hold(-_held);
        return found;
    }

    /// <summary>Whether a term is a subject or an object in the graph.</summary>
    public bool IsNode(uint id) => id < _context.Terms.Count && (Find(id, null, null).Count > 0 || Find(null, null, id).Count > 0);

    /// <summary>The nodes of the graph, ascending: subjects and objects.</summary>
    public IEnumerable<uint> Nodes()
    {
        using var subjects = Distinct(QuadPosition.Subject).GetEnumerator();
        using var objects = Distinct(QuadPosition.Object).GetEnumerator();
        var (hasSubject, hasObject) = (subjects.MoveNext(), objects.MoveNext());
        while (hasSubject || hasObject)
        {
            var next = Math.Min(hasSubject ? subjects.Current : uint.MaxValue, hasObject ? objects.Current : uint.MaxValue);
            yield return next;
            if (hasSubject && subjects.Current == next) hasSubject = subjects.MoveNext();
            if (hasObject && objects.Current == next) hasObject = objects.MoveNext();
        }
    }

    private void Walk(PropertyPath path, uint node, bool isForward, List<uint> found)
    {
        _context.Monitor.Step();
        switch (path)
        {
            case LinkPath:
                Follow(PredicatesOf(path)[0], node, isForward, found);
                break;
            case InversePath inverse:
                Walk(inverse.Path, node, !isForward, found);
                break;
            case SequencePath sequence:
                var (first, second) = isForward ? (sequence.First, sequence.Second) : (sequence.Second, sequence.First);
                var between = new List<uint>();
                Walk(first, node, isForward, between);
                foreach (var each in Once(between)) Walk(second, each, isForward, found);
                Hold(-between.Capacity);
                break;
            case AlternativePath alternative:
                Walk(alternative.First, node, isForward, found);
                Walk(alternative.Second, node, isForward, found);
                break;
            case ZeroOrOnePath optional:
                var once = new List<uint> { node };
                Walk(optional.Path, node, isForward, once);
                found.AddRange(Once(once));
                break;
            case ZeroOrMorePath repeated:
                Close(repeated.Path, node, isForward, withStart: true, found);
                break;
            case OneOrMorePath repeated:
                Close(repeated.Path, node, isForward, withStart: false, found);
                break;
            case NegatedPropertySet:
                Avoid(PredicatesOf(path), node, isForward, found);
                break;
            default:
                throw new InvalidOperationException("the set of paths is closed");
        }
    }

    /// <summary>Breadth first.</summary>
    private void Close(PropertyPath path, uint start, bool isForward, bool withStart, List<uint> found)
    {
        var seen = _sets.Count > 0 ? _sets.Pop() : new NodeSet(_context.Terms.Count, _context.Monitor);
        var reached = new List<uint>();
        var next = new List<uint>();
        if (withStart)
        {
            seen.Add(start);
            reached.Add(start);
        }
        Walk(path, start, isForward, next);
        for (var expanded = withStart ? 1 : 0; ;)
        {
            foreach (var node in next)
            {
                if (seen.Add(node)) reached.Add(node);
            }
            if (expanded == reached.Count) break;
            next.Clear();
            Walk(path, reached[expanded++], isForward, next);
        }
        seen.Remove(reached);
        _sets.Push(seen);
        found.AddRange(reached);
    }

    private static List<uint> Once(List<uint> nodes)
    {
        if (nodes.Count < 2) return nodes;
        var seen = new HashSet<uint>();
        nodes.RemoveAll(node => !seen.Add(node));
        return nodes;
    }

    private void Follow(uint predicate, uint node, bool isForward, List<uint> found)
    {
        if (predicate == TermTable.None || node >= _context.Terms.Count) return;
        var rows = isForward ? Find(node, predicate, null) : Find(null, predicate, node);
        Copy(rows, isForward ? QuadPosition.Object : QuadPosition.Subject, found);
    }

    private void Avoid(uint[] predicates, uint node, bool isForward, List<uint> found)
    {
        if (node >= _context.Terms.Count) return;
        var rows = isForward ? Find(node, null, null) : Find(null, null, node);
        var ends = new List<uint>();
        var links = new List<uint>();
        Copy(rows, isForward ? QuadPosition.Object : QuadPosition.Subject, ends);
        Copy(rows, QuadPosition.Predicate, links);
        for (var i = 0; i < ends.Count; i++)
        {
            if (!predicates.Contains(links[i])) found.Add(ends[i]);
        }
    }

    private QuadRows Find(uint? subject, uint? predicate, uint? @object) => _graph.IsDefault
        ? _context.Index.InDefaultGraph(subject, predicate, @object)
        : _context.Index.InGraph(_graph.Id, subject, predicate, @object);

    /// <summary>Counts the nodes that lists of a walk have room for.</summary>
    private void Hold(int nodes)
    {
        _held += nodes;
        _context.Monitor.Hold((long)nodes * sizeof(uint));
    }

    private void Copy(QuadRows rows, QuadPosition position, List<uint> found)
    {
        if (rows.Count == 0) return;
        _context.Monitor.Step((int)rows.Count);
        var capacity = found.Capacity;
        var column = rows.Permutation[rows.Permutation.Order.Positions.IndexOf(position)];
        var start = found.Count;
        System.Runtime.InteropServices.CollectionsMarshal.SetCount(found, start + (int)rows.Count);
        column.CopyTo(rows.Range.Start, System.Runtime.InteropServices.CollectionsMarshal.AsSpan(found)[start..]);
        Hold(found.Capacity - capacity);
    }

    private IEnumerable<uint> Distinct(QuadPosition position)
    {
        if (_graph.IsDefault)
        {
            var leading = _context.Index[position == QuadPosition.Subject ? QuadOrder.Spo : QuadOrder.Osp].Leading;
            for (var slot = 0L; slot < leading.SlotCount; slot++)
            {
                if (!leading.RowsAt(slot).IsEmpty) yield return leading.IdAt(slot);
            }
            yield break;
        }
        var permutation = _context.Index[position == QuadPosition.Subject ? QuadOrder.Gspo : QuadOrder.Gosp];
        var range = permutation.Find(_graph.Id);
        for (var row = range.Start; row < range.End;)
        {
            var id = permutation[1][row];
            yield return id;
            row = permutation[1].UpperBound(row, range.End, id);
        }
    }

    private uint[] PredicatesOf(PropertyPath path)
    {
        if (_predicates.TryGetValue(path, out var ids)) return ids;
        var iris = path is LinkPath link ? [link.Predicate] : ((NegatedPropertySet)path).Predicates.AsEnumerable();
        ids = [.. iris.Select(iri => _context.Terms.Table.TryFind(iri, out var id) ? id : TermTable.None)];
        _predicates.Add(path, ids);
        return ids;
    }
}
