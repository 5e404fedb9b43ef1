using Il7Graph.Rdf;
using Il7Graph.Sparql;
using Il7Graph.Sparql.Algebra;
using Il7Graph.Sparql.Functions;
using Il7Graph.Sparql.Updates;
using Il7Graph.Testing.Queries;

namespace Il7Graph.Testing.Reference;

/// <summary>Executes update requests as SPARQL 1.1 Update §3 and §4.2 define them, on a set of quads. A graph without quads does not
/// exist, so CREATE makes none and only ADD, COPY, MOVE and LOAD can fail.</summary>
public sealed class ReferenceUpdate : IUpdateEvaluator
{
    /// <exception cref="InvalidOperationException">An operation fails that is not SILENT.</exception>
    public Dataset Update(SparqlUpdate update, Dataset dataset, IReadOnlyDictionary<Iri, Dataset> documents)
    {
        ArgumentNullException.ThrowIfNull(update);
        ArgumentNullException.ThrowIfNull(dataset);
        ArgumentNullException.ThrowIfNull(documents);
        var quads = dataset.Quads.ToHashSet();
        var functions = RunFunctions.For(update.Syntax.Prologue, dataset.Quads);
        foreach (var operation in update.Operations) Execute(operation, quads, documents, functions);
        var result = new DatasetBuilder();
        foreach (var quad in quads) result.Add(quad);
        return result.ToDataset();
    }

    private static void Execute(UpdateOperation operation, HashSet<Quad> quads, IReadOnlyDictionary<Iri, Dataset> documents, FunctionContext functions)
    {
        switch (operation)
        {
            case InsertData insert:
                quads.UnionWith(Templates.Instantiate(insert.Quads, Solution.Empty, NewNodes(functions)));
                break;
            case DeleteData delete:
                quads.ExceptWith(Templates.Instantiate(delete.Quads, Solution.Empty, node => node));
                break;
            case Modify modify:
                Modify(modify, quads, functions);
                break;
            case Load load:
                if (documents.TryGetValue(load.Source, out var document)) quads.UnionWith(document.Quads.Select(quad => In(quad, load.Into)));
                else Fail(load.IsSilent, $"nothing to load at {load.Source}");
                break;
            case Clear clear:
                quads.RemoveWhere(quad => IsIn(quad, clear.Target));
                break;
            case Drop drop:
                quads.RemoveWhere(quad => IsIn(quad, drop.Target));
                break;
            case Create:
                break;
            case Add add:
                Copy(add.From, add.To, add.IsSilent, quads, isReplacing: false, isMoving: false);
                break;
            case Copy copy:
                Copy(copy.From, copy.To, copy.IsSilent, quads, isReplacing: true, isMoving: false);
                break;
            case Move move:
                Copy(move.From, move.To, move.IsSilent, quads, isReplacing: true, isMoving: true);
                break;
            default:
                throw new InvalidOperationException("the set of operations is closed");
        }
    }

    /// <summary>§3.1.3: one evaluation of the pattern, then all deletions, then all insertions.</summary>
    private static void Modify(Modify modify, HashSet<Quad> quads, FunctionContext functions)
    {
        var dataset = ReferenceDataset.Of(quads).Described(modify.Using);
        var graph = modify.Using.Count == 0 && modify.With is { } with ? dataset.GraphOf(with) : dataset.Default;
        var evaluation = new AlgebraEvaluation(dataset, new Dictionary<Iri, ReferenceDataset>(), functions);
        var solutions = evaluation.Evaluate(modify.Where, graph, Solution.Empty);

        var deleted = solutions.SelectMany(solution => Templates.Instantiate(modify.Delete, solution, node => node, modify.With)).ToList();
        var inserted = solutions.SelectMany(solution => Templates.Instantiate(modify.Insert, solution, NewNodes(functions), modify.With)).ToList();
        quads.ExceptWith(deleted);
        quads.UnionWith(inserted);
    }

    /// <summary>§3.2.3 to §3.2.5. To itself nothing is done.</summary>
    private static void Copy(Iri? from, Iri? to, bool isSilent, HashSet<Quad> quads, bool isReplacing, bool isMoving)
    {
        var source = quads.Where(quad => quad.Graph == from).ToList();
        if (from is not null && source.Count == 0)
        {
            Fail(isSilent, $"there is no graph {from}");
            return;
        }
        if (from == to) return;
        if (isReplacing) quads.RemoveWhere(quad => quad.Graph == to);
        quads.UnionWith(source.Select(quad => In(quad, to)));
        if (isMoving) quads.ExceptWith(source);
    }

    private static bool IsIn(Quad quad, GraphTarget target) => target.Kind switch
    {
        GraphTargetKind.Graph => quad.Graph == target.Iri,
        GraphTargetKind.Default => quad.Graph is null,
        GraphTargetKind.Named => quad.Graph is not null,
        GraphTargetKind.All => true,
        _ => throw new InvalidOperationException("the set of targets is closed"),
    };

    private static void Fail(bool isSilent, string problem)
    {
        if (!isSilent) throw new InvalidOperationException(problem);
    }

    private static Quad In(Quad quad, Iri? graph) => new(quad.Subject, quad.Predicate, quad.Object, graph);

    /// <summary>A new node for each label.</summary>
    private static Func<BlankNode, BlankNode> NewNodes(FunctionContext functions)
    {
        var nodes = new Dictionary<BlankNode, BlankNode>();
        return label => nodes.TryGetValue(label, out var node) ? node : nodes[label] = functions.NewBlankNode();
    }
}
