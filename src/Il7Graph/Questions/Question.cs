using System.Collections.Immutable;
using Il7Graph.Sparql;

namespace Il7Graph.Questions;

/// <summary>A query with a name, one of <c>ontology/questions</c>: what a user may ask of the graph without writing SPARQL.</summary>
/// <param name="Name">The name of its file without <c>.rq</c>, as in <c>il7graph query @cells-producing-il7</c>.</param>
/// <param name="Title">The question in words.</param>
/// <param name="Description">What the answer shows.</param>
/// <param name="Text">The query as written, its header left out.</param>
/// <param name="Query">The text understood.</param>
public sealed record Question(
    string Name, string Title, string Description, ImmutableArray<string> Keywords, string Text, SparqlQuery Query)
{
    /// <summary>The folder of the questions in the folder of the ontology.</summary>
    public const string FolderName = "questions";

    /// <summary>The extension of their files.</summary>
    public const string Extension = ".rq";
}
