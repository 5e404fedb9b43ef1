using System.Text;
using Il7Graph.Diagnostics;
using Il7Graph.Formats;
using Il7Graph.Querying;
using Il7Graph.Questions;
using Il7Graph.Sparql.Results;
using Il7Graph.Sparql.Syntax;
using Il7Graph.Testing;
using Il7Graph.Workspace;

namespace Il7Graph.Tests.Questions;

/// <summary>What the release in git answers to each question, read and accepted by a person.</summary>
public sealed class AnswerTests
{
    private static readonly Lazy<KnowledgeGraph> _graph = new(() => KnowledgeGraph.Open(Path.Combine(SharedFolder.RepositoryRoot, "output", "il7.trig")));

    public static TheoryData<string> Names => [.. QuestionFolder.Names(BuiltRelease.Ontology)];

    [Fact]
    public void There_are_questions_enough() => Assert.True(Names.Count >= 28);

    [Theory]
    [MemberData(nameof(Names))]
    public void A_question_has_this_answer(string name)
    {
        var diagnostics = new DiagnosticBag();

        var question = QuestionFolder.Find(BuiltRelease.Ontology, name, KnownPrefixes.All, diagnostics);

        Assert.Empty(diagnostics.ToImmutable());
        var answer = Answer(question!);
        // a head and a line below it come without rows too
        if (question!.Query.Form is not AskForm) Assert.True(answer.Count(c => c == '\n') > 2, $"{name} finds nothing");
        Snapshot.Match(answer, "txt", $"Answers/{name}");
    }

    [Fact]
    public void No_answer_is_kept_without_its_question()
    {
        var answers = Directory.EnumerateFiles(Path.Combine(SharedFolder.RepositoryRoot, "tests/Il7Graph.Tests/Questions/Answers"), "*.verified.txt")
            .Select(path => Path.GetFileName(path).Replace(".verified.txt", "", StringComparison.Ordinal)).Order(StringComparer.Ordinal);

        Assert.Equal(QuestionFolder.Names(BuiltRelease.Ontology), answers);
    }

    private static string Answer(Question question)
    {
        using var output = new MemoryStream();
        if (question.Query.Form is ConstructForm) _graph.Value.Write(question.Text, output, RdfFormat.Turtle);
        else _graph.Value.Write(question.Text, output, ResultsFormat.Table);
        return Encoding.UTF8.GetString(output.ToArray());
    }
}
