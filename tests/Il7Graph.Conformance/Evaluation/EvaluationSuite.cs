using System.Collections.Immutable;
using Il7Graph.Rdf;
using Il7Graph.Rdf.Vocabulary;
using static Il7Graph.Conformance.Evaluation.TestVocabulary;

namespace Il7Graph.Conformance.Evaluation;

/// <summary>The evaluation tests of the SPARQL suites, in the order of the manifests.</summary>
internal static class EvaluationSuite
{
    private static readonly Lazy<ImmutableArray<EvaluationTest>> Tests = new(() =>
        [.. SparqlTestSuite.Versions.SelectMany(version => SparqlTestSuite.All.Where(suite => suite.Folder.StartsWith(version, StringComparison.Ordinal)).SelectMany(Read))]);

    public static ImmutableArray<EvaluationTest> All => Tests.Value;

    private static IEnumerable<EvaluationTest> Read(SparqlTestSuite suite)
    {
        var manifest = suite.ReadManifest();
        return SparqlTestSuite.EntriesOf(manifest).Select(test => TestOf(suite, manifest, test)).OfType<EvaluationTest>();
    }

    private static EvaluationTest? TestOf(SparqlTestSuite suite, Dataset manifest, Term test)
    {
        var iri = ((Iri)test).Value;
        var name = $"{suite.Folder}/{iri[(iri.IndexOf('#', StringComparison.Ordinal) + 1)..]}";
        var version = suite.Folder[..suite.Folder.IndexOf('/', StringComparison.Ordinal)];
        var type = manifest.ObjectOf(test, RDF.Type);
        var action = manifest.ObjectOf(test, MF.Action)!;
        if (type == MF.QueryEvaluationTest || type == MF.CsvResultFormatTest)
        {
            return new QueryTest
            {
                Name = name,
                Iri = iri,
                Suite = $"{version}, query evaluation",
                Query = (Iri)(manifest.ObjectOf(action, QT.QueryDocument) ?? action),
                Data = DataOf(manifest, action, QT.Data, QT.GraphData, QT.Graph),
                Services = manifest.Match(action, QT.ServiceData).ToDictionary(
                    service => (Iri)manifest.ObjectOf(service.Object, QT.Endpoint)!,
                    service => DataOf(manifest, service.Object, QT.Data, QT.GraphData, QT.Graph)),
                Result = (Iri)manifest.ObjectOf(test, MF.Result)!,
                IsLax = manifest.ObjectOf(test, MF.ResultCardinality) == MF.LaxCardinality,
                IsCsv = type == MF.CsvResultFormatTest,
            };
        }
        return type != MF.UpdateEvaluationTest ? null : new UpdateTest
        {
            Name = name,
            Iri = iri,
            Suite = $"{version}, update evaluation",
            Request = (Iri)manifest.ObjectOf(action, UT.Request)!,
            Before = DataOf(manifest, action, UT.Data, UT.GraphData, UT.Graph),
            After = DataOf(manifest, manifest.ObjectOf(test, MF.Result)!, UT.Data, UT.GraphData, UT.Graph),
        };
    }

    /// <summary>A named graph is a document, which names it too, or a node with the document and a label that is the name.</summary>
    private static TestData DataOf(Dataset manifest, Term node, Iri data, Iri graphData, Iri graph) => new()
    {
        Default = [.. manifest.Match(node, data).Select(quad => (Iri)quad.Object)],
        Named =
        [
            .. manifest.Match(node, graphData).Select(quad => quad.Object is Iri document
                ? (document, document)
                : ((Term)new Iri(((Literal)manifest.ObjectOf(quad.Object, RDFS.Label)!).LexicalForm), (Iri)manifest.ObjectOf(quad.Object, graph)!)),
        ],
    };
}
