using System.Collections.Immutable;
using Il7Graph.Diagnostics;

namespace Il7Graph.Sparql;

/// <summary>A text that was expected to be right is not.</summary>
public sealed class SparqlSyntaxException : FormatException
{
    internal SparqlSyntaxException(ImmutableArray<Diagnostic> diagnostics)
        : base(string.Join('\n', diagnostics)) => Diagnostics = diagnostics;

    /// <summary>The findings, by place; one or more.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; }
}
