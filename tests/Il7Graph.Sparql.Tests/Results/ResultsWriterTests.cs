using CsCheck;
using Il7Graph.Diagnostics;
using Il7Graph.Rdf;
using Il7Graph.Sparql.Collections;
using Il7Graph.Sparql.Results;
using Il7Graph.Testing;

namespace Il7Graph.Sparql.Tests.Results;

public sealed class ResultsWriterTests
{
    public static TheoryData<string> Formats => [.. ResultsFormat.All.Select(format => format.Name)];

    /// <summary>The formats that lose nothing.</summary>
    public static TheoryData<string> Lossless => ["json", "xml", "tsv"];

    [Theory]
    [MemberData(nameof(Formats))]
    public void Every_kind_of_term_has_its_form(string name)
    {
        var prefixes = PrefixMap.Empty.With("xsd", "http://www.w3.org/2001/XMLSchema#").With("rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#");

        Snapshot.Match(
            ResultsExamples.Write(ResultsExamples.OfEveryKind, ResultsFormat.Find(name)!, prefixes),
            ResultsFormat.Find(name)!.Extension[1..],
            $"{nameof(ResultsWriterTests)}.{nameof(Every_kind_of_term_has_its_form)}");
    }

    [Theory]
    [MemberData(nameof(Lossless))]
    public void What_is_written_is_read_again(string name)
    {
        var diagnostics = new DiagnosticBag();
        var format = ResultsFormat.Find(name)!;

        var read = ResultsExamples.Read(ResultsExamples.Write(ResultsExamples.OfEveryKind, format), format, diagnostics);

        Assert.Empty(diagnostics.ToImmutable());
        Assert.Equal(ResultsExamples.OfEveryKind, read);
    }

    [Theory]
    [MemberData(nameof(Lossless))]
    public void Random_results_are_read_as_they_were_written(string name)
    {
        var format = ResultsFormat.Find(name)!;
        var cell = Gen.Frequency((1, Gen.Const((Term?)null)), (4, RdfGenerators.Quad(graphs: false, rdf12: true).Select(quad => (Term?)quad.Object)));

        Gen.Int[0, 4].SelectMany(width => cell.Array[width].Array[0, 5].Select(rows => (width, rows))).Sample(
            given =>
            {
                var results = new SparqlResults(null, [.. Enumerable.Range(0, given.width).Select(i => $"v{i}")], [.. given.rows.Select(row => row.ToValueArray())]);
                if (name == "xml" && given.rows.Any(row => row.Any(HasNoXml))) return;
                var diagnostics = new DiagnosticBag();
                var read = ResultsExamples.Read(ResultsExamples.Write(results, format), format, diagnostics);
                Assert.Empty(diagnostics.ToImmutable());
                Assert.Equal(results, read);
            },
            iter: 3000);
    }

    [Fact]
    public void CSV_keeps_the_text_and_tells_the_empty_string_from_unbound()
    {
        SparqlResults results = new(null, ["a", "b"], [[Literal.FromString(""), null], [Literal.FromString("x,\"y\"\r\nz"), Literal.FromString(" ")]]);

        var text = ResultsExamples.Write(results, ResultsFormat.Csv);

        Assert.Equal("a,b\r\n\"\",\r\n\"x,\"\"y\"\"\r\nz\", \r\n", text);
        Assert.Equal(results, ResultsExamples.Read(text, ResultsFormat.Csv, new DiagnosticBag()));
    }

    [Theory]
    [InlineData("json", "{\"head\":{},\"boolean\":true}\n")]
    [InlineData("table", "true\n")]
    [InlineData("markdown", "true\n")]
    public void A_boolean_has_its_form(string name, string expected) =>
        Assert.Equal(expected, ResultsExamples.Write(SparqlResults.Of(true), ResultsFormat.Find(name)!));

    [Theory]
    [InlineData("json")]
    [InlineData("xml")]
    public void A_boolean_is_read_again(string name)
    {
        var format = ResultsFormat.Find(name)!;

        foreach (var value in new[] { true, false })
        {
            var text = ResultsExamples.Write(SparqlResults.Of(value), format);
            Assert.Equal(SparqlResults.Of(value), ResultsExamples.Read(text, format, new DiagnosticBag()));
        }
    }

    [Theory]
    [InlineData("csv")]
    [InlineData("tsv")]
    public void CSV_and_TSV_have_no_boolean(string name) =>
        Assert.Throws<ArgumentException>(() => ResultsExamples.Write(SparqlResults.Of(true), ResultsFormat.Find(name)!));

    [Theory]
    [InlineData("json")]
    [InlineData("xml")]
    [InlineData("tsv")]
    [InlineData("csv")]
    public void Solutions_without_variables_are_counted(string name)
    {
        var format = ResultsFormat.Find(name)!;
        SparqlResults results = new(null, [], [[], [], []]);

        Assert.Equal(results, ResultsExamples.Read(ResultsExamples.Write(results, format), format, new DiagnosticBag()));
    }

    [Theory]
    [InlineData("\u0001")]
    [InlineData("\0")]
    [InlineData("\uFFFE")]
    public void What_XML_cannot_say_is_refused_and_not_changed(string text)
    {
        SparqlResults results = new(null, ["a"], [[Literal.FromString(text)]]);

        Assert.Throws<ResultNotRepresentableException>(() => ResultsExamples.Write(results, ResultsFormat.Xml));
    }

    private static bool HasNoXml(Term? term) => term switch
    {
        Literal literal => literal.LexicalForm.Any(IsNotXml),
        TripleTerm triple => HasNoXml(triple.Object),
        _ => false,
    };

    private static bool IsNotXml(char c) => c is (< ' ' and not ('\t' or '\n' or '\r')) or '\uFFFE' or '\uFFFF';
}
