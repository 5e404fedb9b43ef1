using Il7Graph.Sparql.Planning;

namespace Il7Graph.Sparql.Tests.Execution;

/// <summary>A query that gives an operator more work than anybody can wait for, or at least many batches.</summary>
/// <param name="Operator">The class of the operator, or what else is at work.</param>
/// <param name="Plan">The step of the plan that the operator runs.</param>
/// <param name="Holds">Whether it holds ever more memory.</param>
/// <param name="Looks">After how many looks at the clock the time is over.</param>
internal sealed record EndlessQuery(string Operator, Type Plan, string Text, bool Holds = false, int Looks = 300)
{
    private const string Cross = "?a :p ?b . ?c :v ?d . ?e :t ?f .";
    private const string Never = "STRLEN(STR(?b)) + ?d + STRLEN(?f) < 0";

    public static IReadOnlyList<EndlessQuery> All { get; } =
    [
        new("PermutationScan", typeof(ScanPlan), "SELECT * { ?a ?p ?b }", Looks: 20),
        new("PermutationScan of a variable twice", typeof(ScanPlan), $"SELECT * {{ ?x :p ?x . {Cross} }}", Looks: 3),
        new("HashJoin", typeof(HashJoinPlan), $"SELECT * {{ {Cross} }}", Holds: true),
        new("HashJoin with conditions", typeof(HashJoinPlan), $"SELECT * {{ ?a :p ?b OPTIONAL {{ ?c :v ?d . ?e :t ?f FILTER({Never}) }} }}", Holds: true),
        new("HashJoin of loose variables", typeof(HashJoinPlan),
            "SELECT * { { ?a :p ?b OPTIONAL { ?b :q ?x } OPTIONAL { ?b :q ?y } } { ?c :p ?d OPTIONAL { ?c :q ?x } OPTIONAL { ?d :q ?y } } }", Holds: true),
        new("HashJoin of MINUS", typeof(HashJoinPlan), $"SELECT * {{ {Cross} MINUS {{ ?a :v ?d . ?a :t ?f }} }}", Holds: true),
        new("IndexJoin", typeof(IndexJoinPlan), "SELECT * { :n0 :d ?a . ?a :d ?b . ?b :d ?c . ?c :d ?e . ?e :d ?f }"),
        new("IndexJoin with conditions", typeof(IndexJoinPlan), "SELECT * { :n0 :d ?a . ?a :d ?b . ?b :d ?c OPTIONAL { ?c :d ?e FILTER(STRLEN(STR(?b)) + STRLEN(STR(?e)) < 0) } }"),
        new("IndexJoin that finds nothing", typeof(IndexJoinPlan), $"SELECT * {{ {Cross} FILTER NOT EXISTS {{ ?a :p ?b }} }}"),
        new("FilterOperator", typeof(FilterPlan), $"SELECT * {{ {Cross} FILTER({Never}) }}"),
        new("FilterOperator of a regular expression", typeof(FilterPlan), "SELECT * { ?e :t ?f FILTER REGEX(?f, '^(a+)(a+)(a+)b\\\\1$') }", Looks: 20),
        new("ExtendOperator", typeof(ExtendPlan), $"SELECT * {{ {Cross} BIND(CONCAT(STR(?a), STR(?d), ?f) AS ?g) }}", Holds: true),
        new("ExtendOperator of long texts", typeof(ExtendPlan), $"SELECT * {{ ?e :t ?f {string.Concat(Enumerable.Range(0, 30).Select(i => $"BIND(CONCAT(?f{Name(i)}, ?f{Name(i)}) AS ?f{i + 1}) "))} }}", Holds: true, Looks: 3),
        new("ProjectOperator", typeof(ProjectPlan), $"SELECT ?f ?a {{ {Cross} FILTER({Never}) }}"),
        new("DistinctOperator", typeof(DistinctPlan), $"SELECT DISTINCT ?b ?d ?f {{ {Cross} }}", Holds: true),
        new("DistinctOperator of few", typeof(DistinctPlan), $"SELECT DISTINCT ?x {{ {Cross} BIND(STRLEN(STR(?b)) > ?d AS ?x) }}"),
        new("SliceOperator", typeof(SlicePlan), $"SELECT * {{ {Cross} }} OFFSET 1000000000000"),
        new("SortOperator", typeof(SortPlan), $"SELECT * {{ {Cross} }} ORDER BY ?f ?b", Holds: true),
        new("SortOperator of the first", typeof(SortPlan), $"SELECT * {{ {Cross} }} ORDER BY DESC(?d) ?f LIMIT 10"),
        new("SortOperator of what was computed", typeof(SortPlan), "SELECT * { ?a :v ?d . ?b :v ?e BIND(CONCAT(STR(?d), STR(?e)) AS ?x) } ORDER BY ?x", Holds: true),
        new("GroupOperator", typeof(GroupPlan), $"SELECT ?b ?d ?f (COUNT(*) AS ?n) {{ {Cross} }} GROUP BY ?b ?d ?f", Holds: true),
        new("GroupOperator of one group", typeof(GroupPlan), $"SELECT (COUNT(*) AS ?n) {{ {Cross} }}"),
        new("SUM and AVG", typeof(GroupPlan), $"SELECT ?b (SUM(?d) AS ?n) (AVG(?d) AS ?m) {{ {Cross} }} GROUP BY ?b", Holds: true),
        new("MIN and MAX", typeof(GroupPlan), $"SELECT ?b ?f (MIN(?d) AS ?n) (MAX(?d) AS ?m) {{ {Cross} }} GROUP BY ?b ?f", Holds: true),
        new("COUNT(DISTINCT ?d)", typeof(GroupPlan), $"SELECT ?b (COUNT(DISTINCT ?d) AS ?n) {{ {Cross} }} GROUP BY ?b", Holds: true),
        new("COUNT(DISTINCT *)", typeof(GroupPlan), $"SELECT (COUNT(DISTINCT *) AS ?n) {{ {Cross} }}", Holds: true),
        new("GROUP_CONCAT", typeof(GroupPlan), $"SELECT (GROUP_CONCAT(?f) AS ?n) {{ {Cross} }}", Holds: true),
        new("SAMPLE", typeof(GroupPlan), $"SELECT ?b (SAMPLE(?d) AS ?n) {{ {Cross} }} GROUP BY ?b ?d", Holds: true),
        new("CountedRuns", typeof(CountedRunsPlan), "SELECT ?a (COUNT(*) AS ?n) { ?a ?p ?b } GROUP BY ?a", Looks: 10),
        new("UnionOperator", typeof(UnionPlan), $"SELECT * {{ {{ {Cross} FILTER({Never}) }} UNION {{ {Cross} }} }}"),
        new("ValuesScan", typeof(ValuesPlan), $"SELECT * {{ VALUES ?a {{ {Many(5000)} }} VALUES ?b {{ {Many(5000)} }} VALUES ?c {{ {Many(5000)} }} }}", Holds: true),
        new("TableScan", typeof(TablePlan), $"SELECT * {{ ?a :p ?b FILTER EXISTS {{ ?c :v ?d . ?e :t ?f FILTER({Never}) }} }}", Holds: true),
        new("ExistsJoin", typeof(ExistsPlan), $"SELECT * {{ ?a :p ?b FILTER NOT EXISTS {{ ?c :v ?d . ?e :t ?f FILTER({Never}) }} }}", Holds: true),
        new("ExistsJoin of many rows", typeof(ExistsPlan), $"SELECT * {{ {Cross} FILTER NOT EXISTS {{ ?a :p ?x . ?x :v ?d . ?x :t ?f }} }}", Holds: true),
        new("LateralOperator", typeof(LateralPlan), $"SELECT * {{ ?a :p ?b FILTER EXISTS {{ SELECT * {{ ?a :v ?x . ?c :v ?d FILTER(?d < ?x - 30000) }} LIMIT 1 }} }}"),
        new("NumberedLeftJoin", typeof(ConditionalJoinPlan), "SELECT * { ?a :p ?b OPTIONAL { ?c :v ?d . ?e :t ?f FILTER EXISTS { ?a :q ?f } } }", Holds: true),
        new("PathScan", typeof(PathScanPlan), "SELECT * { ?a (:d/:d)+ ?b }"),
        new("PathScan of a ring", typeof(PathScanPlan), "SELECT * { ?a :p+ ?b }", Looks: 1_000),
        new("PathScan that finds nothing", typeof(PathScanPlan), "SELECT * { ?a (:p+/:v)+ ?a }", Looks: 1_000),
        new("PathJoin", typeof(PathJoinPlan), "SELECT * { :n0 :d ?a . ?a :p* ?c }", Holds: true),
        new("PathJoin that is a check", typeof(PathJoinPlan), "SELECT * { :n0 :d ?a . ?b :v ?d . ?a (:d/:d)* ?b FILTER(?d > 300) }"),
        new("GraphNamesScan", typeof(GraphNamesPlan), "SELECT * { GRAPH ?a {} GRAPH ?b {} GRAPH ?c {} GRAPH ?d {} GRAPH ?e {} GRAPH ?f {} }"),
        new("GraphLoop", typeof(GraphLoopPlan), "SELECT * { GRAPH ?g { SELECT DISTINCT * { ?a :p ?b . ?c :p ?d . ?e :p ?f . ?h :p ?i } } }", Holds: true),
        new("UnifyOperator", typeof(UnifyPlan), "SELECT * { GRAPH ?g { ?a :p ?b . ?c :p ?d . ?e :p ?f OPTIONAL { ?a :q ?x FILTER(?g = ?x) } ?h :p ?i } }"),
        new("TripleTermOperator", typeof(TripleTermPlan), "SELECT * { ?r :says <<( ?s ?p ?o )>> . ?q :says <<( ?t ?p ?u )>> . ?v :says <<( ?w ?p ?x )>> }"),
        new("ServiceOperator", typeof(ServicePlan), "SELECT * { ?a :p ?b . SERVICE <urn:x:many> { ?x :p ?y } }", Holds: true, Looks: 20),
        new("CONSTRUCT", typeof(HashJoinPlan), $"CONSTRUCT {{ ?a :x ?d . ?c :y ?f }} {{ {Cross} }}", Holds: true),
        new("DESCRIBE", typeof(HashJoinPlan), $"DESCRIBE ?a ?c {{ {Cross} }}"),
    ];

    private static string Name(int i) => i == 0 ? "" : $"{i}";

    private static string Many(int count) => string.Join(' ', Enumerable.Range(0, count).Select(i => $"'new {i}'"));
}
