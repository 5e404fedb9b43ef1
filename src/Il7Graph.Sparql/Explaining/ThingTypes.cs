using Il7Graph.Rdf;
using Il7Graph.Rdf.Vocabulary;
using Il7Graph.Sparql.Algebra;
using Il7Graph.Sparql.Patterns;

namespace Il7Graph.Sparql.Explaining;

/// <summary>The classes of what a variable stands for: the most specific ones, since in the general ones all things meet.</summary>
internal sealed class ThingTypes(Probe probe)
{
    private const int MostTypes = 200;

    private static readonly Variable s_type = new("?type");
    private static readonly Variable s_special = new("?special");

    public HashSet<Term> Of(Variable variable, IEnumerable<QueryPart> parts, PatternTerm? graph) =>
        MostSpecific(probe.ValuesOf(s_type, new Join(QueryPart.Join(parts), TypeOf(variable, graph)), MostTypes));

    public HashSet<Term> Of(Term thing, PatternTerm? graph) => MostSpecific(probe.ValuesOf(s_type, TypeOf(new Constant(thing), graph), MostTypes));

    private static AlgebraOperator TypeOf(PatternTerm thing, PatternTerm? graph) =>
        new QueryPart(new Bgp([new TriplePattern(thing, new Constant(RDF.Type), s_type)]), graph is null ? null : new Variable("?typeGraph")).Operator;

    private HashSet<Term> MostSpecific(List<Term> types)
    {
        var found = types.Where(type => type is Iri && type != OWL.Thing && type != OWL.NamedIndividual && type != RDFS.Resource).ToHashSet();
        var all = found.ToList();
        foreach (var type in all)
        {
            var below = probe.ValuesOf(s_special, new Bgp([new TriplePattern(s_special, new Constant(RDFS.SubClassOf), new Constant(type))]), MostTypes);
            if (below.Any(each => each != type && all.Contains(each))) found.Remove(type);
        }
        return found;
    }
}
