using System.Collections.Immutable;
using Il7Graph.Rdf;
using Il7Graph.Rdf.Storage.Quads;
using Il7Graph.Sparql.Planning;

namespace Il7Graph.Sparql.Execution;

/// <summary>The dataset that a query is about: that of the engine, or one whose default graph is a merge of graphs.</summary>
internal sealed record QueryView(Dataset Dataset, Statistics Statistics, PlanScope Scope)
{
    public static QueryView Of(Dataset dataset, Statistics statistics, GraphSource graph, ImmutableArray<uint> names) =>
        new(dataset, statistics, new PlanScope(graph, names, null));

    /// <summary>A dataset with the same named graphs whose default graph holds each triple of some graphs once.</summary>
    /// <param name="graphs">The graphs to merge; null for all, the default graph among them.</param>
    /// <remarks>As long as loading so many quads from memory; an engine keeps it.</remarks>
    public static Dataset Merge(Dataset dataset, IReadOnlyList<uint>? graphs)
    {
        using var lease = dataset.Lease();
        var builder = new DatasetBuilder();
        var quads = new EncodedQuads(dataset.Terms, builder);
        quads.Add(dataset.Index.InNamedGraphs(null, null, null));
        foreach (var rows in graphs is null
            ? [dataset.Index.InDefaultGraph(null, null, null), dataset.Index.InNamedGraphs(null, null, null)]
            : graphs.Select(graph => dataset.Index.InGraph(graph, null, null, null)))
        {
            var cursor = rows.Read();
            while (cursor.MoveNext()) quads.Add(cursor.Current with { Graph = IdQuad.DefaultGraph });
        }
        return builder.ToDataset();
    }
}
