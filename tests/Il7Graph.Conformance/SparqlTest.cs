using Il7Graph.Diagnostics;
using Il7Graph.Sparql;
using Il7Graph.Sparql.Writing;

namespace Il7Graph.Conformance;

/// <summary>A query or an update request of a W3C suite, and what a parser should make of it.</summary>
/// <param name="Name">Folder of the manifest and name of the test.</param>
/// <param name="Iri">Its IRI.</param>
/// <param name="IsSyntaxTest">Whether the suite lists it as a test of the syntax; else it is the query of an evaluation test, which has
/// to parse as well.</param>
/// <param name="IsUpdate">Whether it is an update request.</param>
/// <param name="IsNegative">Whether it has an error.</param>
/// <param name="ActionIri">The IRI of the document, which is its base too.</param>
/// <param name="ActionPath">Where the document is.</param>
public sealed record SparqlTest(string Name, string Iri, bool IsSyntaxTest, bool IsUpdate, bool IsNegative, string ActionIri, string ActionPath)
{
    /// <summary>Parses the document.</summary>
    /// <returns>Null if the outcome is the expected one, else what came.</returns>
    public string? RunSyntax()
    {
        var diagnostics = new DiagnosticBag();
        var options = new SparqlOptions { File = Path.GetFileName(ActionPath), Base = ActionIri };
        var text = File.ReadAllText(ActionPath);
        var isRead = IsUpdate
            ? SparqlUpdate.TryParse(text, options, diagnostics, out _)
            : SparqlQuery.TryParse(text, options, diagnostics, out _);
        if (IsNegative) return isRead ? "read without an error" : null;
        return isRead ? null : string.Join('\n', diagnostics.ToImmutable());
    }

    /// <summary>Parses the query, writes its algebra as text and parses that.</summary>
    /// <returns>Null if the algebra is the same again, and the text too when it is written once more; else what came.</returns>
    public string? RunRoundTrip()
    {
        var query = SparqlQuery.Parse(File.ReadAllText(ActionPath), new SparqlOptions { Base = ActionIri });
        var text = SparqlWriter.Write(query);
        var diagnostics = new DiagnosticBag();
        if (!SparqlQuery.TryParse(text, null, diagnostics, out var again)) return $"{text}\n{string.Join('\n', diagnostics.ToImmutable())}";
        if (!again.Algebra.Equals(query.Algebra) || !again.Variables.Equals(query.Variables)) return $"{query.Algebra}\n{text}\n{again.Algebra}";
        var textAgain = SparqlWriter.Write(again);
        return textAgain == text ? null : $"{text}\n{textAgain}";
    }

    public override string ToString() => Name;
}
