using Il7Graph.Rdf;
using Il7Graph.Sparql.Functions;
using Il7Graph.Sparql.Syntax;

namespace Il7Graph.Testing.Reference;

/// <summary>What the functions of one run need.</summary>
internal static class RunFunctions
{
    /// <summary>A context whose new blank nodes are none of the dataset, and whose time stands still from run to run.</summary>
    public static FunctionContext For(Prologue prologue, IEnumerable<Quad> quads)
    {
        var labels = quads.SelectMany(quad => LabelsIn(quad.Subject).Concat(LabelsIn(quad.Object)).Concat(LabelsIn(quad.Graph))).ToHashSet(StringComparer.Ordinal);
        return new FunctionContext
        {
            Now = FunctionContext.InstantOf(new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero)),
            BaseIri = prologue.Base,
            IsLabelTaken = labels.Contains,
        };
    }

    private static IEnumerable<string> LabelsIn(Term? term) => term switch
    {
        BlankNode node => [node.Label],
        TripleTerm triple => LabelsIn(triple.Subject).Concat(LabelsIn(triple.Object)),
        _ => [],
    };
}
