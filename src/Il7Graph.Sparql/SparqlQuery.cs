using System.Diagnostics.CodeAnalysis;
using Il7Graph.Diagnostics;
using Il7Graph.Rdf;
using Il7Graph.Sparql.Algebra;
using Il7Graph.Sparql.Collections;
using Il7Graph.Sparql.Patterns;
using Il7Graph.Sparql.Syntax;

namespace Il7Graph.Sparql;

/// <summary>A query: its text understood. Immutable.</summary>
/// <param name="Syntax">The query as written.</param>
/// <param name="Algebra">The algebra of its pattern and solution modifiers; for SELECT with the projection.</param>
public sealed record SparqlQuery(QuerySyntax Syntax, AlgebraOperator Algebra)
{
    /// <summary>What it asks for; parameters are replaced in it too.</summary>
    public QueryForm Form { get; init; } = Syntax.Form;

    /// <summary>The columns of a SELECT; empty for the other forms.</summary>
    public ValueArray<Variable> Variables => Form is SelectClause select ? [.. select.Projections.Select(each => each.Variable)] : [];

    /// <summary>Reads a query.</summary>
    /// <exception cref="SparqlSyntaxException">It is none; the findings say why.</exception>
    public static SparqlQuery Parse(string text, SparqlOptions? options = null)
    {
        var diagnostics = new DiagnosticBag();
        return TryParse(text, options, diagnostics, out var query) ? query : throw new SparqlSyntaxException(diagnostics.ToImmutable());
    }

    /// <summary>Reads a query, or reports why it is none.</summary>
    public static bool TryParse(string text, SparqlOptions? options, DiagnosticBag diagnostics, [NotNullWhen(true)] out SparqlQuery? query)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(diagnostics);
        var syntax = SparqlParser.ParseQuery(text, options ?? new SparqlOptions(), diagnostics);
        query = syntax is null ? null : new SparqlQuery(syntax, Translation.Translate(syntax));
        return query is not null;
    }

    /// <summary>The query with parameters: each variable named is replaced by its term wherever it stands, subqueries included. A
    /// projected parameter is a column with that term.</summary>
    /// <param name="parameters">Names without <c>?</c> or <c>$</c>. A blank node means that node of the dataset.</param>
    /// <exception cref="ArgumentException">The query does not use a parameter, or gives it a value itself.</exception>
    public SparqlQuery With(IReadOnlyDictionary<string, Term> parameters)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        var substitution = Substitution.OfParameters(parameters);
        var query = this with { Algebra = substitution.Of(Algebra), Form = substitution.Of(Form) };
        substitution.CheckAllUsed(nameof(parameters));
        return query;
    }
}
