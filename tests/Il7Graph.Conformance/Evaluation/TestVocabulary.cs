using Il7Graph.Rdf;

namespace Il7Graph.Conformance.Evaluation;

/// <summary>The words of the test manifests, of their actions, and of result sets written as graphs.</summary>
internal static class TestVocabulary
{
    private const string Manifest = "http://www.w3.org/2001/sw/DataAccess/tests/test-manifest#";
    private const string Query = "http://www.w3.org/2001/sw/DataAccess/tests/test-query#";
    private const string Update = "http://www.w3.org/2009/sparql/tests/test-update#";
    private const string ResultSet = "http://www.w3.org/2001/sw/DataAccess/tests/result-set#";

    /// <summary>What a test manifest says about its tests.</summary>
    public static class MF
    {
        public static readonly Iri Action = new(Manifest + "action");
        public static readonly Iri Result = new(Manifest + "result");
        public static readonly Iri ResultCardinality = new(Manifest + "resultCardinality");
        public static readonly Iri LaxCardinality = new(Manifest + "LaxCardinality");
        public static readonly Iri QueryEvaluationTest = new(Manifest + "QueryEvaluationTest");
        public static readonly Iri CsvResultFormatTest = new(Manifest + "CSVResultFormatTest");
        public static readonly Iri UpdateEvaluationTest = new(Manifest + "UpdateEvaluationTest");
    }

    /// <summary>The action of a test of queries.</summary>
    public static class QT
    {
        public static readonly Iri QueryDocument = new(Query + "query");
        public static readonly Iri Data = new(Query + "data");
        public static readonly Iri GraphData = new(Query + "graphData");
        public static readonly Iri Graph = new(Query + "graph");
        public static readonly Iri ServiceData = new(Query + "serviceData");
        public static readonly Iri Endpoint = new(Query + "endpoint");
    }

    /// <summary>The action and the result of a test of updates.</summary>
    public static class UT
    {
        public static readonly Iri Request = new(Update + "request");
        public static readonly Iri Data = new(Update + "data");
        public static readonly Iri GraphData = new(Update + "graphData");
        public static readonly Iri Graph = new(Update + "graph");
    }

    /// <summary>Result sets as graphs.</summary>
    public static class RS
    {
        public static readonly Iri Class = new(ResultSet + "ResultSet");
        public static readonly Iri ResultVariable = new(ResultSet + "resultVariable");
        public static readonly Iri Solution = new(ResultSet + "solution");
        public static readonly Iri Index = new(ResultSet + "index");
        public static readonly Iri Binding = new(ResultSet + "binding");
        public static readonly Iri Variable = new(ResultSet + "variable");
        public static readonly Iri Value = new(ResultSet + "value");
        public static readonly Iri Boolean = new(ResultSet + "boolean");
    }
}
