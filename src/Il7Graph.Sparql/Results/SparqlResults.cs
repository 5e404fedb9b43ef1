using Il7Graph.Rdf;
using Il7Graph.Sparql.Collections;

namespace Il7Graph.Sparql.Results;

/// <summary>Results held in memory: the answer of an ASK, or solutions.</summary>
/// <param name="Boolean">Null for solutions.</param>
/// <param name="Variables">The columns, without <c>?</c>.</param>
/// <param name="Rows">In order, each as long as <paramref name="Variables"/>; null where a variable is unbound.</param>
public sealed record SparqlResults(bool? Boolean, ValueArray<string> Variables, ValueArray<ValueArray<Term?>> Rows)
{
    /// <summary>The answer of an ASK.</summary>
    public static SparqlResults Of(bool value) => new(value, [], []);

    /// <summary>Gives the solutions to a sink.</summary>
    /// <exception cref="InvalidOperationException">There are none: it is a boolean.</exception>
    public void WriteTo(ISolutionSink sink)
    {
        ArgumentNullException.ThrowIfNull(sink);
        if (Boolean is not null) throw new InvalidOperationException("a boolean has no solutions");
        var buffer = new System.Buffers.ArrayBufferWriter<byte>();
        sink.Begin(Variables);
        foreach (var row in Rows)
        {
            foreach (var term in row)
            {
                buffer.ResetWrittenCount();
                if (term is not null) TermEncoding.Encode(term, buffer);
                sink.Add(buffer.WrittenSpan);
            }
            sink.EndRow();
        }
        sink.End();
    }

    /// <summary>Writes the results, boolean or not.</summary>
    public void Write(Stream output, ResultsFormat format, PrefixMap? prefixes = null)
    {
        if (Boolean is { } value) ResultsWriter.WriteBoolean(output, format, value);
        else WriteTo(ResultsWriter.Create(output, format, prefixes));
    }
}
