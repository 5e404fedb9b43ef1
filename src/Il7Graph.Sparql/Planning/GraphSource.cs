using System.Collections.Immutable;
using Il7Graph.Rdf.Storage.Quads;
using Il7Graph.Sparql.Patterns;

namespace Il7Graph.Sparql.Planning;

/// <summary>The graph that a pattern is matched against (the active graph of SPARQL 1.1 §18.6): the default graph, one named graph, or
/// each named graph in turn, whose name a variable takes.</summary>
/// <param name="Id">The named graph; <see cref="IdQuad.DefaultGraph"/> for the default graph.</param>
/// <param name="Variable">What takes the names, if it is each of the named graphs; else null.</param>
/// <param name="Names">The only graphs that count as named, ascending; default for all.</param>
internal sealed record GraphSource(uint Id, Variable? Variable = null, ImmutableArray<uint> Names = default)
{
    public static GraphSource Default { get; } = new(IdQuad.DefaultGraph);

    /// <summary>An empty graph: no term has this id.</summary>
    public static GraphSource None { get; } = new(IdQuad.DefaultGraph - 1);

    public static GraphSource Named(uint id) => new(id);

    public static GraphSource Each(Variable variable, ImmutableArray<uint> names) => new(IdQuad.DefaultGraph, variable, names);

    public bool IsEach => Variable is not null;

    public bool IsDefault => Variable is null && Id == IdQuad.DefaultGraph;

    public GraphScope Scope => IsEach ? GraphScope.Named : GraphScope.Of(Id);

    public override string ToString() => IsEach ? $" in each graph {Variable}" : IsDefault ? "" : " in a graph";
}
