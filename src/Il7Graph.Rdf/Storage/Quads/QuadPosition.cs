namespace Il7Graph.Rdf.Storage.Quads;

/// <summary>The positions of a quad.</summary>
public enum QuadPosition : byte
{
    Subject,
    Predicate,
    Object,
    Graph,
}
