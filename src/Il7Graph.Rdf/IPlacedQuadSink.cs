namespace Il7Graph.Rdf;

/// <summary>A sink that wants to know where in the input its quads stand. A reader finds places out only for such a sink: they cost a
/// count of lines and characters.</summary>
public interface IPlacedQuadSink : IQuadSink
{
    /// <summary>Says where the quad stands that the next call of <see cref="IQuadSink.Add"/> brings; called before each of them.</summary>
    void Place(in QuadPlace place);
}
