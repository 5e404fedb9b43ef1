using System.Diagnostics.CodeAnalysis;
using Il7Graph.Diagnostics;
using Il7Graph.Rdf;
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

    /// <summary>The request with parameters in its templates and patterns; as <see cref="SparqlQuery.With"/>. Data blocks have no
    /// variables.</summary>
    /// <exception cref="ArgumentException">The request does not use a parameter, or gives it a value itself.</exception>
    public SparqlUpdate With(IReadOnlyDictionary<string, Term> parameters)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        var substitution = Substitution.OfParameters(parameters);
        var update = this with
        {
            Operations = Operations.Map(operation => operation is Modify modify
                ? modify with { Delete = modify.Delete.Map(substitution.Of), Insert = modify.Insert.Map(substitution.Of), Where = substitution.Of(modify.Where) }
                : operation),
        };
        substitution.CheckAllUsed(nameof(parameters));
        return update;
    }
}
