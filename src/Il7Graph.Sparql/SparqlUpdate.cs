using System.Diagnostics.CodeAnalysis;
using Il7Graph.Diagnostics;
using Il7Graph.Sparql.Algebra;
using Il7Graph.Sparql.Collections;
using Il7Graph.Sparql.Syntax;
using Il7Graph.Sparql.Updates;

namespace Il7Graph.Sparql;

/// <summary>An update request: its text understood. Immutable.</summary>
/// <param name="Syntax">The request as written.</param>
/// <param name="Operations">In order; those with a pattern are <see cref="Modify"/>.</param>
public sealed record SparqlUpdate(UpdateSyntax Syntax, ValueArray<UpdateOperation> Operations)
{
    /// <summary>Reads an update request.</summary>
    /// <exception cref="SparqlSyntaxException">It is none; the findings say why.</exception>
    public static SparqlUpdate Parse(string text, SparqlOptions? options = null)
    {
        var diagnostics = new DiagnosticBag();
        return TryParse(text, options, diagnostics, out var update) ? update : throw new SparqlSyntaxException(diagnostics.ToImmutable());
    }

    /// <summary>Reads an update request, or reports why it is none.</summary>
    public static bool TryParse(string text, SparqlOptions? options, DiagnosticBag diagnostics, [NotNullWhen(true)] out SparqlUpdate? update)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(diagnostics);
        var syntax = SparqlParser.ParseUpdate(text, options ?? new SparqlOptions(), diagnostics);
        update = syntax is null ? null : new SparqlUpdate(syntax, syntax.Operations.Map(Translation.Translate));
        return update is not null;
    }
}
