using Il7Graph.Rdf;
using Il7Graph.Rdf.Vocabulary;
using Il7Graph.Sparql.Algebra;
using Graph = Il7Graph.Sparql.Algebra.Graph;
using Il7Graph.Sparql.Paths;
using Il7Graph.Sparql.Patterns;

namespace Il7Graph.Sparql.Explaining;

/// <summary>Why one pattern has no match.</summary>
internal sealed class PatternDiagnosis(Probe probe, Dataset dataset, PatternText text)
{
    private static readonly Variable s_value = new("?value");
    private static readonly Variable s_link = new("?link");
    private static readonly Variable s_name = new("?name");

    private readonly ThingTypes _types = new(probe);

    public EmptyExplanation? Of(QueryPart part) => OtherGraph(part) ?? (part.Triple is { } triple ? OfTriple(part, triple) : part.Pattern is PathPattern path ? OfPath(part, path) : null);

    private EmptyExplanation? OfTriple(QueryPart part, TriplePattern triple) =>
        NearConstant(part, triple)
        ?? LabelForThing(part, triple)
        ?? IriForLiteral(part, triple)
        ?? Inverse(part, triple)
        ?? Subclasses(part, triple)
        ?? OtherClass(part, triple)
        ?? Unknown(part, Constants(triple).Select(each => each.Term));

    /// <summary>The pattern in another graph than the one that is asked.</summary>
    private EmptyExplanation? OtherGraph(QueryPart part)
    {
        if (part.GraphName is Variable) return probe.HasMatch(part.Pattern) ? InDefaultGraph(part) : null;
        var graphs = probe.ValuesOf(s_value, new Graph(s_value, part.Pattern), 100);
        if (part.GraphName is not Constant { Term: var name })
        {
            if (graphs.Count == 0) return null;
            var suggestion = graphs.Count == 1 ? new Graph(new Constant(graphs[0]), part.Pattern) : new Graph(new Variable("g"), part.Pattern);
            return new EmptyExplanation(EmptyCause.OtherGraph, text.Of(part), "the default graph does not have it, named graphs do; or let the default graph be the union of all (--default-graph union)", text.Of(suggestion));
        }
        if (graphs.Count == 0) return probe.HasMatch(part.Pattern) ? InDefaultGraph(part) : null;
        var isKnown = dataset.GraphNames.Contains(name);
        var near = NearTerm.Among(graphs, name, isKnown, text);
        var meant = near?.Term ?? graphs[0];
        var reason = isKnown ? $"the graph {text.Of(name)} does not have it, {text.Of(meant)} does" : $"there is no graph {text.Of(name)}";
        return new EmptyExplanation(isKnown ? EmptyCause.OtherGraph : near?.Cause ?? EmptyCause.OtherGraph, text.Of(part), reason, text.Of(new Graph(new Constant(meant), part.Pattern)));
    }

    private EmptyExplanation InDefaultGraph(QueryPart part) =>
        new(EmptyCause.OtherGraph, text.Of(part), "no named graph has it, the default graph does", text.Of(part.Pattern));

    /// <summary>The terms that would match in the place of a constant, and among them one that is near to it.</summary>
    private EmptyExplanation? NearConstant(QueryPart part, TriplePattern triple)
    {
        (NearTerm Near, bool IsKnown, Term Asked, QueryPart Part)? best = null;
        foreach (var (asked, with) in Constants(triple))
        {
            var isKnown = IsKnown(asked, ReferenceEquals(asked, (triple.Predicate as Constant)?.Term));
            var values = probe.ValuesOf(s_value, part.With(with(s_value)).Operator);
            if (values.Count == 0 && !isKnown) values = probe.ValuesOf(s_value, part.With(Relaxed(with(s_value))).Operator);
            // A term that the data do not have at all is the likelier slip.
            if (NearTerm.Among(values, asked, isKnown, text) is { } near && (best is null || (isKnown, near.Rank).CompareTo((best.Value.IsKnown, best.Value.Near.Rank)) < 0))
                best = (near, isKnown, asked, part.With(with(new Constant(near.Term))));
        }
        return best is not var (found, _, wrong, meant) ? null : new EmptyExplanation(found.Cause, text.Of(part), ReasonOf(found, wrong), text.Of(meant));
    }

    private string ReasonOf(NearTerm near, Term asked) => near.Cause switch
    {
        EmptyCause.OtherNamespace => $"the data have this name in another namespace: {text.Of(near.Term)}, not {text.Of(asked)}",
        EmptyCause.OtherScheme => $"the data have {near.Term}, not {asked}",
        EmptyCause.TrailingCharacter => $"the data have {near.Term}, not {asked}: the end of the namespace differs",
        EmptyCause.LetterCase => $"the data write {text.Of(near.Term)}, not {text.Of(asked)}: capital and small letters differ",
        EmptyCause.LiteralForIri => $"{text.Of(asked)} is a literal; the data have the IRI {text.Of(near.Term)}",
        EmptyCause.IriForLiteral => $"{text.Of(asked)} is an IRI; the data have the literal {text.Of(near.Term)}",
        EmptyCause.OtherLanguage => $"the data have {text.Of(near.Term)}, which is another term than {text.Of(asked)}: the language tags differ",
        EmptyCause.OtherDatatype => $"the data have {near.Term}, which is another term than {asked}: the datatypes or spellings differ",
        _ => $"the data do not have {text.Of(asked)}; did you mean {text.Of(near.Term)}?",
    };

    /// <summary>A name where the data have the thing that is called so.</summary>
    private EmptyExplanation? LabelForThing(QueryPart part, TriplePattern triple)
    {
        foreach (var (asked, with) in Constants(triple).Where(each => each.Term is Literal))
        {
            var thing = new Variable("x");
            var naming = new TriplePattern(thing, s_link, s_name);
            var named = QueryPart.Join([part.With(with(thing)), part.With(naming)]);
            var names = probe.ValuesOf(s_name, named).OfType<Literal>().ToList();
            var name = names.Find(each => each == asked) ?? NearTerm.Among(names, asked, isKnown: true, text)?.Term;
            if (name is null) continue;
            var links = probe.ValuesOf(s_link, QueryPart.Join([part.With(with(thing)), part.With(naming with { Object = new Constant(name) })]));
            var link = links.Contains(RDFS.Label) ? RDFS.Label : links[0];
            var suggestion = QueryPart.Join([part.With(with(thing)), part.With(new TriplePattern(thing, new Constant(link), new Constant(name)))]);
            return new EmptyExplanation(EmptyCause.LiteralForIri, text.Of(part), $"{text.Of(asked)} is a literal; the data have the IRI of what is called so", text.Of(suggestion));
        }
        return null;
    }

    /// <summary>A thing where the data have only literals: the one that the thing has too is meant.</summary>
    private EmptyExplanation? IriForLiteral(QueryPart part, TriplePattern triple)
    {
        if (triple is not { Object: Constant { Term: Iri iri }, Predicate: Constant }) return null;
        var values = probe.ValuesOf(s_value, part.With(triple with { Object = s_value }).Operator);
        if (values.Count == 0 || values.Any(each => each is not Literal)) return null;
        var own = probe.ValuesOf(s_value, part.With(new TriplePattern(triple.Object, s_link, s_value)).Operator).Find(values.Contains);
        var suggestion = own is null ? null : text.Of(part.With(triple with { Object = new Constant(own) }));
        return new EmptyExplanation(EmptyCause.IriForLiteral, text.Of(part), $"{text.Of(((Constant)triple.Predicate).Term)} has literals only, and {text.Of(iri)} is an IRI", suggestion);
    }

    private EmptyExplanation? Inverse(QueryPart part, TriplePattern triple)
    {
        if (triple.Subject == triple.Object || triple.Object is Constant { Term: Literal }) return null;
        var swapped = part.With(new TriplePattern(triple.Object, triple.Predicate, triple.Subject));
        return probe.HasMatch(swapped.Operator)
            ? new EmptyExplanation(EmptyCause.InverseDirection, text.Of(part), "subject and object are the other way round in the data", text.Of(swapped))
            : null;
    }

    private EmptyExplanation? Subclasses(QueryPart part, TriplePattern triple)
    {
        if (triple is not { Predicate: Constant { Term: var predicate }, Object: Constant { Term: var type } } || predicate != RDF.Type) return null;
        var below = new PathPattern(s_value, new OneOrMorePath(new LinkPath(RDFS.SubClassOf)), triple.Object);
        var inGraph = new QueryPart(below, part.GraphName is null ? null : s_link);
        if (!probe.HasMatch(QueryPart.Join([part.With(triple with { Object = s_value }), inGraph]))) return null;
        var path = new PathPattern(triple.Subject, new SequencePath(new LinkPath(RDF.Type), new ZeroOrMorePath(new LinkPath(RDFS.SubClassOf))), triple.Object);
        return new EmptyExplanation(EmptyCause.SubclassesOnly, text.Of(part), $"nothing is said to be {text.Of(type)} itself, only members of its subclasses", text.Of(part with { Pattern = path }));
    }

    /// <summary>A thing of classes whose members never have the predicate, though others have it.</summary>
    private EmptyExplanation? OtherClass(QueryPart part, TriplePattern triple)
    {
        if (triple.Predicate is not Constant { Term: var predicate } || predicate == RDF.Type) return null;
        foreach (var (asked, isSubject) in new[] { (triple.Subject, true), (triple.Object, false) })
        {
            if (asked is not Constant { Term: Iri thing }) continue;
            var own = _types.Of(thing, part.GraphName);
            var any = isSubject ? new TriplePattern(s_value, triple.Predicate, s_link) : new TriplePattern(s_link, triple.Predicate, s_value);
            var used = _types.Of(s_value, [part.With(any)], part.GraphName);
            if (own.Count == 0 || used.Count == 0 || own.Overlaps(used)) continue;
            return new EmptyExplanation(
                EmptyCause.OtherClass, text.Of(part),
                $"{text.Of(predicate)} has {(isSubject ? "subjects" : "objects")} of {Listed(used)}, and {text.Of(thing)} is of {Listed(own)}", null);
        }
        return null;
    }

    private string Listed(IEnumerable<Term> terms)
    {
        var names = terms.Select(text.Of).Order(StringComparer.Ordinal).ToList();
        return string.Join(", ", names.Take(4)) + (names.Count > 4 ? ", ..." : "");
    }

    private EmptyExplanation? OfPath(QueryPart part, PathPattern path)
    {
        foreach (var link in PathLinks.Of(path.Path))
        {
            if (IsKnown(link, isPredicate: true)) continue;
            var predicates = probe.ValuesOf(s_value, part.With(new TriplePattern(s_link, s_value, s_name)).Operator);
            if (NearTerm.Among(predicates, link, isKnown: false, text) is not { Term: Iri meant } near) continue;
            var mended = part with { Pattern = path with { Path = PathLinks.Replace(path.Path, link, meant) } };
            if (probe.HasMatch(mended.Operator)) return new EmptyExplanation(near.Cause, text.Of(part), ReasonOf(near, link), text.Of(mended));
        }
        var ends = new List<(Term Term, Func<PatternTerm, PathPattern> With)>();
        if (path.Object is Constant { Term: var o }) ends.Add((o, term => path with { Object = term }));
        if (path.Subject is Constant { Term: var s }) ends.Add((s, term => path with { Subject = term }));
        foreach (var (asked, with) in ends)
        {
            var values = probe.ValuesOf(s_value, (part with { Pattern = with(s_value) }).Operator);
            if (NearTerm.Among(values, asked, IsKnown(asked, isPredicate: false), text) is { } near)
                return new EmptyExplanation(near.Cause, text.Of(part), ReasonOf(near, asked), text.Of(part with { Pattern = with(new Constant(near.Term)) }));
        }
        var swapped = part with { Pattern = path with { Subject = path.Object, Object = path.Subject } };
        if (path.Subject != path.Object && path.Object is not Constant { Term: Literal } && probe.HasMatch(swapped.Operator))
            return new EmptyExplanation(EmptyCause.InverseDirection, text.Of(part), "subject and object are the other way round in the data", text.Of(swapped));
        return Unknown(part, ends.Select(end => end.Term));
    }

    private EmptyExplanation? Unknown(QueryPart part, IEnumerable<Term> constants)
    {
        var unknown = constants.FirstOrDefault(term => !dataset.Terms.TryFind(term, out _));
        return unknown is null ? null : new EmptyExplanation(EmptyCause.UnknownTerm, text.Of(part), $"the data do not have {text.Of(unknown)}, nor anything near to it here", null);
    }

    private bool IsKnown(Term term, bool isPredicate) =>
        dataset.Terms.TryFind(term, out _) && (!isPredicate || probe.HasMatch(new Union(AnyWith(term), new Graph(s_link, AnyWith(term)))));

    private static Bgp AnyWith(Term predicate) => new([new TriplePattern(s_value, new Constant(predicate), s_name)]);

    /// <summary>The pattern with other unknown constants left open: two mistakes are told one after the other.</summary>
    private TriplePattern Relaxed(TriplePattern triple)
    {
        PatternTerm Open(PatternTerm term, string name) => term is Constant { Term: var constant } && !dataset.Terms.TryFind(constant, out _) ? new Variable(name) : term;
        return new TriplePattern(Open(triple.Subject, "?s"), Open(triple.Predicate, "?p"), Open(triple.Object, "?o"));
    }

    private static IEnumerable<(Term Term, Func<PatternTerm, TriplePattern> With)> Constants(TriplePattern triple)
    {
        if (triple.Predicate is Constant { Term: var predicate }) yield return (predicate, term => triple with { Predicate = term });
        if (triple.Object is Constant { Term: var @object }) yield return (@object, term => triple with { Object = term });
        if (triple.Subject is Constant { Term: var subject }) yield return (subject, term => triple with { Subject = term });
    }
}
