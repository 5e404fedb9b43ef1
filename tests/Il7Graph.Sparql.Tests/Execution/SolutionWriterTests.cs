using System.Text;
using Il7Graph.Rdf;
using Il7Graph.Sparql.Execution;
using Il7Graph.Sparql.Results;

namespace Il7Graph.Sparql.Tests.Execution;

public sealed class SolutionWriterTests
{
    private const string Query = "PREFIX : <http://example.org/> SELECT ?s ?name ?none (CONCAT(STR(?name), \"!\") AS ?loud) { ?s :name ?name } LIMIT ";

    private static readonly Dataset Example = Make(20_000);

    public static TheoryData<string> Formats => [.. ResultsFormat.All.Select(format => format.Name)];

    /// <summary>The formats whose writers keep no row.</summary>
    public static TheoryData<string> Streaming => ["json", "xml", "csv", "tsv"];

    [Theory]
    [MemberData(nameof(Formats))]
    public void A_run_writes_what_its_solutions_are_written_as(string name)
    {
        var format = ResultsFormat.Find(name)!;
        var engine = new QueryEngine(Example);
        var query = SparqlQuery.Parse(Query + 5_000);
        var collector = new SolutionCollector();
        using (var run = engine.Start(query)) run.WriteTo(collector);

        var (atOnce, oneByOne) = (new MemoryStream(), new MemoryStream());
        using (var run = engine.Start(query)) run.WriteTo(ResultsWriter.Create(atOnce, format));
        collector.ToResults().WriteTo(ResultsWriter.Create(oneByOne, format));

        Assert.Equal(Encoding.UTF8.GetString(oneByOne.ToArray()), Encoding.UTF8.GetString(atOnce.ToArray()));
    }

    [Theory]
    [MemberData(nameof(Streaming))]
    public void A_row_more_allocates_nothing(string name)
    {
        var format = ResultsFormat.Find(name)!;
        var engine = new QueryEngine(Example);
        Allocated(20_000);

        Assert.InRange(Allocated(20_000) - Allocated(10_000), -4_000, 4_000);

        long Allocated(int rows)
        {
            var query = SparqlQuery.Parse("SELECT ?s ?p ?o { ?s ?p ?o } LIMIT " + rows);
            var before = GC.GetAllocatedBytesForCurrentThread();
            using var run = engine.Start(query);
            run.WriteTo(ResultsWriter.Create(Stream.Null, format));
            return GC.GetAllocatedBytesForCurrentThread() - before;
        }
    }

    [Fact]
    public void A_short_answer_allocates_little()
    {
        var engine = new QueryEngine(Example);
        var query = SparqlQuery.Parse("SELECT ?p ?o { <http://example.org/thing/7> ?p ?o }");
        Allocated();

        Assert.InRange(Allocated(), 0, 50_000);

        long Allocated()
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            using var run = engine.Start(query);
            run.WriteTo(ResultsWriter.Create(Stream.Null, ResultsFormat.Json));
            return GC.GetAllocatedBytesForCurrentThread() - before;
        }
    }

    [Fact]
    public void The_triples_of_a_template_are_written_once_in_the_order_of_the_solutions()
    {
        var engine = new QueryEngine(Example);
        var query = SparqlQuery.Parse(
            """
            PREFIX : <http://example.org/>
            CONSTRUCT { ?s :label ?name . :all :has ?s . :all :is :here . ?s :missing ?none . ?name :no :subject . _:b :of ?s }
            { ?s :name ?name } ORDER BY ?s LIMIT 3000
            """);
        var triples = new TripleList();

        using (var run = engine.Start(query)) run.WriteTo(triples);

        Assert.Equal(3 * 3000 + 1, triples.Lines.Count);
        Assert.Equal(triples.Lines.Count, triples.Lines.Distinct().Count());
        Assert.Single(triples.Lines, line => line == "<http://example.org/all> <http://example.org/is> <http://example.org/here>");
        var subjects = triples.Lines.Where(line => line.Contains("/label>", StringComparison.Ordinal)).Select(line => line.Split('>')[0]).ToList();
        Assert.Equal(subjects.Order(StringComparer.Ordinal), subjects);
    }

    private static Dataset Make(int count)
    {
        var builder = new DatasetBuilder();
        for (var i = 0; i < count; i++)
        {
            builder.Add(new Quad(new Iri($"http://example.org/thing/{i}"), new Iri("http://example.org/name"), (i % 3) switch
            {
                0 => Literal.FromLanguage($"the \"thing\" {i}, <&> more", "en"),
                1 => Literal.FromTyped($"{i}.5", Rdf.Vocabulary.XSD.Decimal),
                _ => Literal.FromString($"{i % 7}"),
            }));
        }
        return builder.ToDataset();
    }

    private sealed class TripleList : IQuadSink
    {
        public List<string> Lines { get; } = [];

        public void Add(ReadOnlySpan<byte> subject, ReadOnlySpan<byte> predicate, ReadOnlySpan<byte> @object, ReadOnlySpan<byte> graph) =>
            Lines.Add($"{Encoding.UTF8.GetString(subject)} {Encoding.UTF8.GetString(predicate)} {Encoding.UTF8.GetString(@object)}");
    }
}
