using Triple = (string S, string P, string O);

namespace Il7Graph.Owl.Tests;

/// <summary>The rules as the specification prints them, applied to everything until nothing is new: slow and plain.</summary>
internal sealed class NaiveReasoner
{
    private static readonly string[] Rules =
    [
        "eq-sym: ?x owl:sameAs ?y -> ?y owl:sameAs ?x",
        "eq-trans: ?x owl:sameAs ?y . ?y owl:sameAs ?z -> ?x owl:sameAs ?z",
        "eq-rep-s: ?s owl:sameAs ?t . ?s ?p ?o -> ?t ?p ?o",
        "eq-rep-p: ?p owl:sameAs ?q . ?s ?p ?o -> ?s ?q ?o",
        "eq-rep-o: ?o owl:sameAs ?t . ?s ?p ?o -> ?s ?p ?t",
        "eq-diff1: ?x owl:sameAs ?y . ?x owl:differentFrom ?y -> false",
        "eq-diff1: ?x owl:differentFrom ?x -> false",
        "prp-dom: ?p rdfs:domain ?c . ?x ?p ?y -> ?x a ?c",
        "prp-rng: ?p rdfs:range ?c . ?x ?p ?y -> ?y a ?c",
        "prp-fp: ?p a owl:FunctionalProperty . ?x ?p ?y . ?x ?p ?z -> ?y owl:sameAs ?z",
        "prp-ifp: ?p a owl:InverseFunctionalProperty . ?x ?p ?z . ?y ?p ?z -> ?x owl:sameAs ?y",
        "prp-irp: ?p a owl:IrreflexiveProperty . ?x ?p ?x -> false",
        "prp-symp: ?p a owl:SymmetricProperty . ?x ?p ?y -> ?y ?p ?x",
        "prp-asyp: ?p a owl:AsymmetricProperty . ?x ?p ?y . ?y ?p ?x -> false",
        "prp-trp: ?p a owl:TransitiveProperty . ?x ?p ?y . ?y ?p ?z -> ?x ?p ?z",
        "prp-spo1: ?p rdfs:subPropertyOf ?q . ?x ?p ?y -> ?x ?q ?y",
        "prp-eqp1: ?p owl:equivalentProperty ?q . ?x ?p ?y -> ?x ?q ?y",
        "prp-eqp2: ?p owl:equivalentProperty ?q . ?x ?q ?y -> ?x ?p ?y",
        "prp-pdw: ?p owl:propertyDisjointWith ?q . ?x ?p ?y . ?x ?q ?y -> false",
        "prp-inv1: ?p owl:inverseOf ?q . ?x ?p ?y -> ?y ?q ?x",
        "prp-inv2: ?p owl:inverseOf ?q . ?x ?q ?y -> ?y ?p ?x",
        "prp-npa1: ?n owl:sourceIndividual ?x . ?n owl:assertionProperty ?p . ?n owl:targetIndividual ?y . ?x ?p ?y -> false",
        "prp-npa2: ?n owl:sourceIndividual ?x . ?n owl:assertionProperty ?p . ?n owl:targetValue ?y . ?x ?p ?y -> false",
        "cls-nothing2: ?x a owl:Nothing -> false",
        "cls-com: ?c owl:complementOf ?d . ?x a ?c . ?x a ?d -> false",
        "cls-svf1: ?r owl:someValuesFrom ?c . ?r owl:onProperty ?p . ?x ?p ?y . ?y a ?c -> ?x a ?r",
        "cls-svf2: ?r owl:someValuesFrom owl:Thing . ?r owl:onProperty ?p . ?x ?p ?y -> ?x a ?r",
        "cls-avf: ?r owl:allValuesFrom ?c . ?r owl:onProperty ?p . ?x a ?r . ?x ?p ?y -> ?y a ?c",
        "cls-hv1: ?r owl:hasValue ?v . ?r owl:onProperty ?p . ?x a ?r -> ?x ?p ?v",
        "cls-hv2: ?r owl:hasValue ?v . ?r owl:onProperty ?p . ?x ?p ?v -> ?x a ?r",
        "cls-maxc1: ?r owl:maxCardinality \"0\"^^xsd:integer . ?r owl:onProperty ?p . ?x a ?r . ?x ?p ?y -> false",
        "cls-maxc2: ?r owl:maxCardinality \"1\"^^xsd:integer . ?r owl:onProperty ?p . ?x a ?r . ?x ?p ?y . ?x ?p ?z -> ?y owl:sameAs ?z",
        "cls-maxqc1: ?r owl:maxQualifiedCardinality \"0\"^^xsd:integer . ?r owl:onProperty ?p . ?r owl:onClass ?c . ?x a ?r . ?x ?p ?y . ?y a ?c -> false",
        "cls-maxqc2: ?r owl:maxQualifiedCardinality \"0\"^^xsd:integer . ?r owl:onProperty ?p . ?r owl:onClass owl:Thing . ?x a ?r . ?x ?p ?y -> false",
        "cls-maxqc3: ?r owl:maxQualifiedCardinality \"1\"^^xsd:integer . ?r owl:onProperty ?p . ?r owl:onClass ?c . ?x a ?r . ?x ?p ?y . ?y a ?c . ?x ?p ?z . ?z a ?c -> ?y owl:sameAs ?z",
        "cls-maxqc4: ?r owl:maxQualifiedCardinality \"1\"^^xsd:integer . ?r owl:onProperty ?p . ?r owl:onClass owl:Thing . ?x a ?r . ?x ?p ?y . ?x ?p ?z -> ?y owl:sameAs ?z",
        "cax-sco: ?c rdfs:subClassOf ?d . ?x a ?c -> ?x a ?d",
        "cax-eqc1: ?c owl:equivalentClass ?d . ?x a ?c -> ?x a ?d",
        "cax-eqc2: ?c owl:equivalentClass ?d . ?x a ?d -> ?x a ?c",
        "cax-dw: ?c owl:disjointWith ?d . ?x a ?c . ?x a ?d -> false",
        "scm-cls: ?c a owl:Class -> ?c rdfs:subClassOf ?c . ?c owl:equivalentClass ?c",
        "scm-sco: ?c rdfs:subClassOf ?d . ?d rdfs:subClassOf ?e -> ?c rdfs:subClassOf ?e",
        "scm-eqc1: ?c owl:equivalentClass ?d -> ?c rdfs:subClassOf ?d . ?d rdfs:subClassOf ?c",
        "scm-eqc2: ?c rdfs:subClassOf ?d . ?d rdfs:subClassOf ?c -> ?c owl:equivalentClass ?d",
        "scm-op: ?p a owl:ObjectProperty -> ?p rdfs:subPropertyOf ?p . ?p owl:equivalentProperty ?p",
        "scm-dp: ?p a owl:DatatypeProperty -> ?p rdfs:subPropertyOf ?p . ?p owl:equivalentProperty ?p",
        "scm-spo: ?p rdfs:subPropertyOf ?q . ?q rdfs:subPropertyOf ?r -> ?p rdfs:subPropertyOf ?r",
        "scm-eqp1: ?p owl:equivalentProperty ?q -> ?p rdfs:subPropertyOf ?q . ?q rdfs:subPropertyOf ?p",
        "scm-eqp2: ?p rdfs:subPropertyOf ?q . ?q rdfs:subPropertyOf ?p -> ?p owl:equivalentProperty ?q",
        "scm-dom1: ?p rdfs:domain ?c . ?c rdfs:subClassOf ?d -> ?p rdfs:domain ?d",
        "scm-dom2: ?q rdfs:domain ?c . ?p rdfs:subPropertyOf ?q -> ?p rdfs:domain ?c",
        "scm-rng1: ?p rdfs:range ?c . ?c rdfs:subClassOf ?d -> ?p rdfs:range ?d",
        "scm-rng2: ?q rdfs:range ?c . ?p rdfs:subPropertyOf ?q -> ?p rdfs:range ?c",
        "scm-hv: ?c owl:hasValue ?v . ?c owl:onProperty ?p . ?d owl:hasValue ?v . ?d owl:onProperty ?q . ?p rdfs:subPropertyOf ?q -> ?c rdfs:subClassOf ?d",
        "scm-svf1: ?c owl:someValuesFrom ?e . ?c owl:onProperty ?p . ?d owl:someValuesFrom ?f . ?d owl:onProperty ?p . ?e rdfs:subClassOf ?f -> ?c rdfs:subClassOf ?d",
        "scm-svf2: ?c owl:someValuesFrom ?e . ?c owl:onProperty ?p . ?d owl:someValuesFrom ?e . ?d owl:onProperty ?q . ?p rdfs:subPropertyOf ?q -> ?c rdfs:subClassOf ?d",
        "scm-avf1: ?c owl:allValuesFrom ?e . ?c owl:onProperty ?p . ?d owl:allValuesFrom ?f . ?d owl:onProperty ?p . ?e rdfs:subClassOf ?f -> ?c rdfs:subClassOf ?d",
        "scm-avf2: ?c owl:allValuesFrom ?e . ?c owl:onProperty ?p . ?d owl:allValuesFrom ?e . ?d owl:onProperty ?q . ?p rdfs:subPropertyOf ?q -> ?d rdfs:subClassOf ?c",
    ];

    private static readonly string[] OfThing = ["cls-thing: -> owl:Thing a owl:Class", "scm-cls: ?c a owl:Class -> ?c rdfs:subClassOf owl:Thing"];
    private static readonly string[] OfNothing = ["cls-nothing1: -> owl:Nothing a owl:Class", "scm-cls: ?c a owl:Class -> owl:Nothing rdfs:subClassOf ?c"];

    private readonly HashSet<Triple> _all;
    private readonly Dictionary<string, List<Triple>> _byPredicate = new(StringComparer.Ordinal);
    private readonly List<Triple> _asserted;
    private bool _changed;

    private NaiveReasoner(IEnumerable<Triple> asserted)
    {
        _asserted = [.. asserted];
        _all = [];
        foreach (var triple in _asserted) Put(triple);
    }

    public HashSet<string> Violated { get; } = new(StringComparer.Ordinal);

    /// <summary>The closure, asserted triples included.</summary>
    public IReadOnlySet<Triple> All => _all;

    public static NaiveReasoner Close(IEnumerable<Triple> asserted, bool hasThing, bool hasNothing)
    {
        var reasoner = new NaiveReasoner(asserted);
        List<(string Name, string[][] If, string[][] Then)> fixedRules =
            [.. Rules.Concat(hasThing ? OfThing : []).Concat(hasNothing ? OfNothing : []).Select(ParseRule)];
        do
        {
            reasoner._changed = false;
            foreach (var rule in fixedRules.Concat(reasoner.ListRules().Select(ParseRule))) reasoner.Apply(rule);
        }
        while (reasoner._changed);
        return reasoner;
    }

    /// <summary>The rules over lists, written out for each list at hand.</summary>
    private List<string> ListRules()
    {
        List<string> rules = [];
        foreach (var (s, p, o) in _all.ToList())
        {
            if (List(o) is not { } m) continue;
            bool Is(string name) => p == Graphs.Encode(name);
            var axiom = $"{s} {p} {o}";
            if (Is("owl:intersectionOf"))
            {
                rules.Add($"cls-int1: {axiom} . {string.Join(" . ", m.Select(c => $"?y a {c}"))} -> ?y a {s}");
                rules.Add($"cls-int2: {axiom} . ?y a {s} -> {string.Join(" . ", m.Select(c => $"?y a {c}"))}");
                rules.Add($"scm-int: {axiom} -> {string.Join(" . ", m.Select(c => $"{s} rdfs:subClassOf {c}"))}");
            }
            if (Is("owl:unionOf"))
            {
                rules.AddRange(m.Select(c => $"cls-uni: {axiom} . ?y a {c} -> ?y a {s}"));
                rules.AddRange(m.Select(c => $"scm-uni: {axiom} -> {c} rdfs:subClassOf {s}"));
            }
            if (Is("owl:oneOf")) rules.AddRange(m.Select(i => $"cls-oo: {axiom} -> {i} a {s}"));
            if (Is("owl:propertyChainAxiom"))
            {
                rules.Add($"prp-spo2: {axiom} . {string.Join(" . ", m.Select((c, i) => $"?u{i} {c} ?u{i + 1}"))} -> ?u0 {s} ?u{m.Count}");
            }
            if (Is("owl:hasKey"))
            {
                rules.Add($"prp-key: {axiom} . ?x a {s} . {string.Join(" . ", m.Select((c, i) => $"?x {c} ?z{i}"))} . ?y a {s} . {string.Join(" . ", m.Select((c, i) => $"?y {c} ?z{i}"))} -> ?x owl:sameAs ?y");
            }
            for (var i = 0; i < m.Count; i++)
            {
                for (var j = i + 1; j < m.Count; j++)
                {
                    if (Is("owl:members") || Is("owl:distinctMembers"))
                    {
                        var name = Is("owl:members") ? "eq-diff2" : "eq-diff3";
                        rules.Add($"{name}: {axiom} . {s} a owl:AllDifferent {(m[i] == m[j] ? "" : $" . {m[i]} owl:sameAs {m[j]}")} -> false");
                    }
                    if (!Is("owl:members")) continue;
                    rules.Add($"cax-adc: {axiom} . {s} a owl:AllDisjointClasses . ?x a {m[i]} . ?x a {m[j]} -> false");
                    rules.Add($"prp-adp: {axiom} . {s} a owl:AllDisjointProperties . ?x {m[i]} ?y . ?x {m[j]} ?y -> false");
                }
            }
        }
        return rules;
    }

    private List<string>? List(string node)
    {
        List<string> members = [];
        while (node != Graphs.Encode("rdf:nil"))
        {
            var first = _asserted.Where(t => t.S == node && t.P == Graphs.Encode("rdf:first")).ToList();
            var rest = _asserted.Where(t => t.S == node && t.P == Graphs.Encode("rdf:rest")).ToList();
            if (first.Count != 1 || rest.Count != 1) return null;
            members.Add(first[0].O);
            node = rest[0].O;
        }
        return members.Count == 0 ? null : members;
    }

    private static (string, string[][], string[][]) ParseRule(string text)
    {
        var colon = text.IndexOf(": ", StringComparison.Ordinal);
        var arrow = text.IndexOf("-> ", StringComparison.Ordinal);
        return (text[..colon], Patterns(text[(colon + 1)..arrow]), Patterns(text[(arrow + 3)..]));
    }

    private static string[][] Patterns(string text) =>
    [
        .. text.Split(" . ", StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(pattern => pattern.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Token).ToArray()),
    ];

    private static string Token(string token) => token[0] is '?' or '<' or '"' || token is "false" ? token[0] == '"' ? Graphs.Encode(token) : token : Graphs.Encode(token);

    private void Apply((string Name, string[][] If, string[][] Then) rule)
    {
        List<Dictionary<string, string>> solutions = [new(StringComparer.Ordinal)];
        foreach (var pattern in rule.If) solutions = [.. solutions.SelectMany(solution => Match(pattern, solution))];
        foreach (var solution in solutions)
        {
            foreach (var pattern in rule.Then)
            {
                if (pattern is ["false"]) Violated.Add(rule.Name);
                else Add((Value(pattern[0], solution), Value(pattern[1], solution), Value(pattern[2], solution)));
            }
        }
    }

    private IEnumerable<Dictionary<string, string>> Match(string[] pattern, Dictionary<string, string> solution)
    {
        var p = Value(pattern[1], solution);
        IEnumerable<Triple> candidates = p[0] == '?' ? _all : _byPredicate.GetValueOrDefault(p, []);
        foreach (var triple in candidates.ToList())
        {
            var next = new Dictionary<string, string>(solution, StringComparer.Ordinal);
            if (Bind(pattern[0], triple.S, next) && Bind(pattern[1], triple.P, next) && Bind(pattern[2], triple.O, next)) yield return next;
        }
    }

    private static bool Bind(string token, string value, Dictionary<string, string> solution)
    {
        if (token[0] != '?') return token == value;
        return solution.TryAdd(token, value) || solution[token] == value;
    }

    private static string Value(string token, Dictionary<string, string> solution) => solution.GetValueOrDefault(token, token);

    private void Add(Triple triple)
    {
        if (triple.P == Graphs.Encode("owl:sameAs"))
        {
            if (triple.S == triple.O) return;
            if (triple.S[0] == '"' && triple.O[0] == '"')
            {
                Violated.Add("dt-diff");
                return;
            }
        }
        Put(triple);
    }

    private void Put(Triple triple)
    {
        if (!_all.Add(triple)) return;
        _changed = true;
        if (!_byPredicate.TryGetValue(triple.P, out var list)) _byPredicate[triple.P] = list = [];
        list.Add(triple);
    }
}
