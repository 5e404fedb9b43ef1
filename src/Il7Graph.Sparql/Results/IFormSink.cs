namespace Il7Graph.Sparql.Results;

/// <summary>A sink that can say in advance how it writes a term. Whoever gives it the same terms again and again keeps their forms and
/// gives those, and no term is taken apart twice.</summary>
internal interface IFormSink : ISolutionSink
{
    /// <summary>How a term is written, in whatever row and column; valid until the next call. Never empty.</summary>
    /// <param name="term">As <see cref="ISolutionSink.Add"/> takes it, but not empty.</param>
    ReadOnlySpan<byte> FormOf(ReadOnlySpan<byte> term);

    /// <summary>Takes the next cell of the row as <see cref="FormOf"/> gave it, instead of <see cref="ISolutionSink.Add"/>; empty for
    /// unbound.</summary>
    void AddForm(ReadOnlySpan<byte> form);
}
