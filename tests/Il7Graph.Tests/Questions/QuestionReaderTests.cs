using Il7Graph.Diagnostics;
using Il7Graph.Questions;
using Il7Graph.Rdf;
using Il7Graph.Sparql.Syntax;

namespace Il7Graph.Tests.Questions;

public sealed class QuestionReaderTests
{
    private const string Header = "#title: Which cells?\n#description: All of them,\n#description: by name.\n#keywords: cell, name\n";

    private readonly DiagnosticBag _diagnostics = new();

    [Fact]
    public void A_question_is_its_header_and_the_query_below()
    {
        var question = Read($"{Header}# a comment\n\nPREFIX il7: <https://w3id.org/il7graph/ontology/>\nSELECT ?cell {{ ?cell a il7:Cell }}\n\n");

        Assert.NotNull(question);
        Assert.Equal(("cells", "Which cells?", "All of them, by name."), (question.Name, question.Title, question.Description));
        Assert.Equal(["cell", "name"], question.Keywords);
        Assert.Equal("PREFIX il7: <https://w3id.org/il7graph/ontology/>\nSELECT ?cell { ?cell a il7:Cell }\n", question.Text);
        Assert.IsType<SelectClause>(question.Query.Form);
        Assert.Empty(_diagnostics.ToImmutable());
    }

    [Fact]
    public void Line_ends_of_other_systems_do_not_show()
    {
        var text = $"{Header}\nSELECT ?s\n{{ ?s ?p ?o }}\n";

        Assert.Equal(Read(text)!.Text, Read(text.Replace("\n", "\r\n", StringComparison.Ordinal))!.Text);
    }

    [Fact]
    public void A_query_that_does_not_parse_is_a_finding_at_its_place()
    {
        Assert.Null(Read($"{Header}\nSELECT ?cell\nWHERE {{ ?cell a il7:Cell }}\n"));

        var finding = Assert.Single(_diagnostics.ToImmutable());
        Assert.Equal(("IL7G2002", "ontology/questions/cells.rq:7:17"), (finding.Descriptor.Code, finding.Span.ToString()));
        Assert.Contains("PREFIX il7: <https://w3id.org/il7graph/ontology/>", finding.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("title")]
    [InlineData("description")]
    [InlineData("keywords")]
    public void Each_key_of_the_header_is_required(string key)
    {
        var text = string.Join('\n', $"{Header}ASK {{ }}".Split('\n').Where(line => !line.StartsWith($"#{key}:", StringComparison.Ordinal)));

        Assert.Null(Read(text));

        var finding = Assert.Single(_diagnostics.ToImmutable());
        Assert.Equal(("IL7G6011", $"the question has no {key}"), (finding.Descriptor.Code, finding.Message));
    }

    [Fact]
    public void A_description_of_something_cannot_be_published()
    {
        Assert.Null(Read($"{Header}DESCRIBE <http://example.org/a>"));

        Assert.Equal("IL7G6013", Assert.Single(_diagnostics.ToImmutable()).Descriptor.Code);
    }

    [Theory]
    [InlineData("Cells")]
    [InlineData("two words")]
    [InlineData("-x")]
    [InlineData("")]
    public void A_name_is_made_of_lower_case_letters_digits_and_hyphens(string name)
    {
        Assert.Null(Read($"{Header}ASK {{ }}", name));

        Assert.Equal("IL7G6012", Assert.Single(_diagnostics.ToImmutable()).Descriptor.Code);
    }

    private Question? Read(string text, string name = "cells") =>
        new QuestionReader(PrefixMap.Empty.With("il7", "https://w3id.org/il7graph/ontology/"), _diagnostics)
            .Read(name, text, $"ontology/questions/{name}.rq");
}
