using Il7Graph.Rdf.Storage.Terms;

namespace Il7Graph.Rdf.Storage.Quads;

/// <summary>A quad of ids of one <see cref="TermTable"/>.</summary>
/// <param name="Graph"><see cref="DefaultGraph"/>, or the id of the name of a graph.</param>
public readonly record struct IdQuad(uint Subject, uint Predicate, uint Object, uint Graph)
{
    /// <summary>The id of the default graph.</summary>
    public const uint DefaultGraph = TermTable.None;

    public uint this[QuadPosition position] => position switch
    {
        QuadPosition.Subject => Subject,
        QuadPosition.Predicate => Predicate,
        QuadPosition.Object => Object,
        _ => Graph,
    };
}
