namespace Il7Graph.Sparql.Results;

/// <summary>Takes a sequence of solutions cell by cell: a writer, a collector, a network.</summary>
/// <remarks>The calls are <see cref="Begin"/>, then for each solution an <see cref="Add"/> per variable and <see cref="EndRow"/>, then
/// <see cref="End"/>. Whoever makes other calls gets what he gets.</remarks>
public interface ISolutionSink
{
    /// <summary>Starts the sequence.</summary>
    /// <param name="variables">The columns, without <c>?</c>.</param>
    void Begin(IReadOnlyList<string> variables);

    /// <summary>Takes the next cell of the row.</summary>
    /// <param name="term">The UTF-8 of a term's canonical N-Triples form (<see cref="Rdf.TermEncoding"/>), valid until the call returns;
    /// empty for unbound.</param>
    void Add(ReadOnlySpan<byte> term);

    /// <summary>Ends a row, one without columns included.</summary>
    void EndRow();

    /// <summary>Ends the sequence; a writer hands all it has to its stream, which stays open.</summary>
    void End();
}
