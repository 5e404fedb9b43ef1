using System.Text;
using CsCheck;
using Il7Graph.Formats.JsonLd;
using Il7Graph.Formats.Tests.Writing;
using Il7Graph.Rdf;
using Il7Graph.Rdf.Comparison;
using Il7Graph.Testing;

namespace Il7Graph.Formats.Tests.JsonLd;

public sealed class JsonLdPropertyTests
{
    /// <summary>Quads without IRIs of two fragments, which JSON-LD takes for no IRIs, and without literals of <c>rdf:JSON</c>, which it
    /// takes for JSON.</summary>
    private static readonly Gen<Quad[]> Quads = RdfGenerators.Quads(graphs: true, rdf12: false).Select(quads => quads.Where(IsOfJsonLd).ToArray());

    [Fact]
    public void What_the_writer_writes_reads_back_as_the_same_dataset() => Quads.Sample(quads =>
    {
        var written = Encoding.UTF8.GetString(Written.Sorted(quads, RdfFormat.JsonLd, new WriterOptions { Prefixes = RdfGenerators.Prefixes }));

        AssertSame(quads, DatasetReader.ReadText(written, RdfFormat.JsonLd), written);
    }, iter: 500);

    [Fact]
    public void From_RDF_and_back_is_the_same_dataset() => Quads.Sample(quads =>
    {
        var document = JsonLdProcessor.FromRdf(Written.DatasetOf(quads), new JsonLdOptions { ProcessingMode = JsonLdProcessingMode.JsonLd10 });

        AssertSame(quads, JsonLdProcessor.ToRdf(document), document.ToString());
    }, iter: 500);

    [Fact]
    public void Lists_of_lists_survive_the_way_to_JSON_LD_and_back()
    {
        const string Turtle =
            "<urn:s> <urn:p> ( ( 1 ( ) ) ( <urn:a> ( 'x'@en ) ) ), ( ), [] . <urn:g> <urn:q> _:shared, ( 2 ) . <urn:h> <urn:q> _:shared . _:shared <http://www.w3.org/1999/02/22-rdf-syntax-ns#rest> () .";
        var dataset = DatasetReader.ReadText(Turtle, RdfFormat.Turtle);

        var document = JsonLdProcessor.FromRdf(dataset);

        Assert.Equal(3, document.Single(node => (string?)node["@id"] == "urn:s")["urn:p"]!.Count());
        Assert.True(DatasetIsomorphism.AreIsomorphic(dataset, JsonLdProcessor.ToRdf(document)), document.ToString());
    }

    [Fact]
    public void Compaction_loses_nothing() => Quads.Sample(quads =>
    {
        var expanded = JsonLdProcessor.FromRdf(Written.DatasetOf(quads), new JsonLdOptions { ProcessingMode = JsonLdProcessingMode.JsonLd10 });
        // Without an IRI that looks compact in it, which compaction refuses.
        if (quads.Any(quad => quad.ToString().Contains("<doi:", StringComparison.Ordinal) || quad.ToString().Contains("<x:", StringComparison.Ordinal))) return;
        var context = JsonLdProcessor.Parse("""{"@vocab": "urn:e:", "ex": "http://example.org/", "list": {"@id": "urn:e:p", "@container": "@set"}, "@language": "en"}""");

        var compacted = JsonLdProcessor.Compact(expanded, context);

        AssertSame(quads, JsonLdProcessor.ToRdf(compacted), compacted.ToString());
    }, iter: 1000);

    private static bool IsOfJsonLd(Quad quad) =>
        new[] { quad.Subject, quad.Predicate, quad.Object, quad.Graph, (quad.Object as Literal)?.Datatype }.OfType<Iri>().All(iri => iri.Value.Count(c => c == '#') < 2)
        && quad.Object is not Literal { Datatype.Value: "http://www.w3.org/1999/02/22-rdf-syntax-ns#JSON" };

    private static void AssertSame(Quad[] quads, Dataset found, string text)
    {
        var expected = Written.DatasetOf(quads);
        Assert.True(DatasetIsomorphism.AreIsomorphic(expected, found), $"{string.Join('\n', expected.Quads)}\nbecame\n{string.Join('\n', found.Quads)}\nby way of\n{text}");
    }
}
