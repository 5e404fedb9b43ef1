using Il7Graph.Rdf;
using Il7Graph.Rdf.Vocabulary;
using Il7Graph.Sparql.Algebra;
using Il7Graph.Sparql.Patterns;

namespace Il7Graph.Sparql.Explaining;

/// <summary>Why patterns that match alone do not match together.</summary>
/// <remarks>A cause is told only if it does not depend on which things the query names: things of the classes at hand are never used in that
/// direction, or with that predicate. Else the data merely do not have it.</remarks>
internal sealed class JoinDiagnosis(Probe probe, Dataset dataset, PatternText text, PatternDiagnosis patterns)
{
    private static readonly Variable s_value = new("?value");

    private readonly ThingTypes _types = new(probe);

    /// <param name="parts">Two or more, none of which can be left out.</param>
    public EmptyExplanation Of(List<QueryPart> parts) => Given(parts) ?? OtherGraphs(parts) ?? Inverse(parts) ?? OtherClass(parts) ?? Apart(parts);

    /// <summary>Terms written out by VALUES or BIND, put where they are used.</summary>
    private EmptyExplanation? Given(List<QueryPart> parts)
    {
        if (parts.Find(part => part.Pattern is Values) is not { Pattern: Values values }) return null;
        var others = parts.Where(part => part.Pattern is not Values).ToList();
        foreach (var row in values.Rows.Take(16))
        {
            var terms = values.Variables.Zip(row).Where(pair => pair.Second is not null).ToDictionary(pair => pair.First, pair => pair.Second!);
            var substitution = new Substitution(terms);
            foreach (var part in others.Select(part => new QueryPart(substitution.Of(part.Pattern), part.GraphName is null ? null : substitution.Of(part.GraphName))))
            {
                if (!probe.HasMatch(part.Operator) && patterns.Of(part) is { } explanation) return explanation;
            }
        }
        return null;
    }

    /// <summary>Patterns that match in different graphs.</summary>
    private EmptyExplanation? OtherGraphs(List<QueryPart> parts)
    {
        if (!dataset.GraphNames.Any() || parts.Any(part => part.Pattern is Values)) return null;
        var apart = parts.Select((part, i) => part with { GraphName = new Variable($"g{i + 1}") }).ToList();
        if (!probe.HasMatch(QueryPart.Join(apart))) return null;
        return new EmptyExplanation(EmptyCause.OtherGraph, text.Of(QueryPart.Join(parts)), "they match in different graphs", text.Of(QueryPart.Join(apart)));
    }

    private EmptyExplanation? Inverse(List<QueryPart> parts)
    {
        foreach (var part in parts)
        {
            if (part.Triple is not { Predicate: Constant { Term: var predicate } } triple || predicate == RDF.Type) continue;
            if (triple.Subject == triple.Object || triple.Object is Constant { Term: Literal }) continue;
            var others = parts.Where(each => each != part).ToList();
            if (others.Exists(each => each.Triple?.Predicate == triple.Predicate)) continue;
            var swapped = part.With(new TriplePattern(triple.Object, triple.Predicate, triple.Subject));
            if (!probe.HasMatch(QueryPart.Join([.. others, swapped])) || MayMeet(part, triple, others)) continue;
            return new EmptyExplanation(EmptyCause.InverseDirection, text.Of(QueryPart.Join(parts)), $"subject and object of {text.Of(predicate)} are the other way round in the data", text.Of(swapped));
        }
        return null;
    }

    /// <summary>Whether the things that the others give are of a class whose members stand in that place of the predicate.</summary>
    private bool MayMeet(QueryPart part, TriplePattern triple, List<QueryPart> others)
    {
        foreach (var (end, isSubject) in new[] { (triple.Subject, true), (triple.Object, false) })
        {
            if (end is not Variable variable || !others.Exists(each => Rewriting.PatternVariables.Of(each.Operator).Contains(variable))) continue;
            var any = isSubject ? new TriplePattern(s_value, triple.Predicate, new Variable("?end")) : new TriplePattern(new Variable("?end"), triple.Predicate, s_value);
            var used = _types.Of(s_value, [part.With(any)], part.GraphName);
            var given = _types.Of(variable, others, part.GraphName);
            if (used.Count > 0 && given.Count > 0 && !used.Overlaps(given)) return false;
        }
        return true;
    }

    private EmptyExplanation? OtherClass(List<QueryPart> parts)
    {
        foreach (var part in parts)
        {
            if (part.Triple is not { Predicate: Constant { Term: var predicate }, Object: Constant { Term: Iri type }, Subject: Variable thing } triple || predicate != RDF.Type) continue;
            var others = parts.Where(each => each != part).ToList();
            if (others is not [{ Triple: { Predicate: Constant { Term: var used } } other }]) continue;
            // The class, and not a thing named beside it, is to blame: it fails with the bare predicate too.
            var isSubject = other.Subject == thing;
            var bare = isSubject ? new TriplePattern(thing, other.Predicate, s_value) : new TriplePattern(s_value, other.Predicate, thing);
            if (used == RDF.Type || probe.HasMatch(QueryPart.Join([part, others[0].With(bare)]))) continue;
            var found = _types.Of(thing, others, part.GraphName);
            if (found.Count == 0) continue;
            var near = NearTerm.Among(found, type, isKnown: false, text)?.Term
                ?? found.OrderBy(each => NamespaceOf(each) == NamespaceOf(type) ? 0 : 1).ThenBy(each => each.ToString(), StringComparer.Ordinal).First();
            var names = string.Join(", ", found.Select(text.Of).Order(StringComparer.Ordinal).Take(4));
            return new EmptyExplanation(
                EmptyCause.OtherClass, text.Of(QueryPart.Join(parts)),
                $"no {text.Of(type)} is a{(isSubject ? " subject" : "n object")} of {text.Of(used)}, but {names}",
                text.Of(part.With(triple with { Object = new Constant(near) })));
        }
        return null;
    }

    private static string NamespaceOf(Term term) => term is Iri iri ? iri.Value[..(iri.Value.LastIndexOfAny(['/', '#']) + 1)] : "";

    private EmptyExplanation Apart(List<QueryPart> parts) => new(
        EmptyCause.NothingInCommon, text.Of(QueryPart.Join(parts)),
        $"each has matches, but {text.Of(QueryPart.Join(parts[..^1]))} and {text.Of(parts[^1])} have nothing in common", null);
}
