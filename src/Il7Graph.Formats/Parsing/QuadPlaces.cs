using Il7Graph.Diagnostics;
using Il7Graph.Rdf;

namespace Il7Graph.Formats.Parsing;

/// <summary>Tells a sink, if it wants to know, where its quads stand in a file.</summary>
internal sealed class QuadPlaces(IPlacedQuadSink sink, string file)
{
    /// <summary>Null for a sink that does not want to know.</summary>
    public static QuadPlaces? For(IQuadSink sink, string file) => sink is IPlacedQuadSink placed ? new QuadPlaces(placed, file) : null;

    /// <summary>Says where the next quad stands. A predicate without a place of its own stands where its subject does, an object where
    /// its predicate does.</summary>
    public void Say(TokenPlace subject, TokenPlace predicate, TokenPlace @object)
    {
        predicate = predicate.Or(subject);
        sink.Place(new QuadPlace(Span(subject), Span(predicate), Span(@object.Or(predicate))));
    }

    private SourceSpan Span(TokenPlace place) => new(file, place.Line, place.Column, 0);
}
