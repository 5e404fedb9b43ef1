using Il7Graph.Rdf;
using Il7Graph.Rdf.Vocabulary;
using Il7Graph.Sparql;
using Il7Graph.Sparql.Execution;
using Il7Graph.Sparql.Results;

namespace Il7Graph.Benchmarks.Measuring;

/// <summary>Results of 100,000 rows of three columns to bytes that are thrown away, at once and warm: of terms that come again, as most of a
/// query's columns are, or each term another.</summary>
internal static class MeasuredResults
{
    private const int Rows = 100_000;
    private const int Repeated = 1_000;
    private const string Namespace = "http://kg.example/";

    public static Measurement Write(ResultsFormat format, bool areDistinct)
    {
        using var dataset = Make(areDistinct ? Rows : Repeated);
        var engine = new QueryEngine(dataset);
        var query = SparqlQuery.Parse(
            $"SELECT ?a ?b ?c {{ ?s <{Namespace}gene> ?a ; <{Namespace}label> ?b ; <{Namespace}created> ?c }}");
        return WarmRuns.Of(() =>
        {
            var output = new CountingStream();
            using var run = engine.Start(query);
            run.WriteTo(ResultsWriter.Create(output, format));
            return output.Length;
        });
    }

    /// <param name="values">How many values each predicate has.</param>
    private static Dataset Make(int values)
    {
        var (gene, label, created) = (new Iri(Namespace + "gene"), new Iri(Namespace + "label"), new Iri(Namespace + "created"));
        var builder = new DatasetBuilder();
        for (var row = 0; row < Rows; row++)
        {
            // Neighbouring rows have values that stand far apart.
            var value = (int)(row * 7919L % values);
            var subject = new Iri($"{Namespace}statement/{row}");
            builder.Add(new Quad(subject, gene, new Iri($"{Namespace}gene/HGNC_{value}")));
            builder.Add(new Quad(subject, label, Literal.FromLanguage($"interleukin receptor {value} of the cell", "en")));
            builder.Add(new Quad(subject, created, Literal.FromTyped($"2024-01-{1 + (value / 86400):00}T{value / 3600 % 24:00}:{value / 60 % 60:00}:{value % 60:00}Z", XSD.DateTime)));
        }
        return builder.ToDataset();
    }
}
