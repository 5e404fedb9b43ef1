using Il7Graph.Rdf.Storage.Quads;
using Il7Graph.Sparql.Algebra;
using Il7Graph.Sparql.Collections;
using Il7Graph.Sparql.Execution;
using Il7Graph.Sparql.Patterns;
using Il7Graph.Sparql.Syntax;

namespace Il7Graph.Sparql.Updating;

/// <content>DELETE and INSERT with a WHERE.</content>
internal sealed partial class UpdateRun
{
    /// <summary>SPARQL 1.1 Update §3.1.3. The pattern is matched against a dataset that does not change meanwhile, so deletions are made as its
    /// solutions come; insertions wait for the last of them.</summary>
    private void Apply(Modify modify)
    {
        var engine = new QueryEngine(Current());
        var variables = modify.Delete.Concat(modify.Insert).SelectMany(VariablesOf).Distinct().ToValueArray();
        var form = new ConstructForm([], IsShort: false);
        using var run = engine.Start(
            new Project(variables, modify.Where), form, modify.Using, modify.Using.Count == 0 ? modify.With : null, _base, QueryOptions(), _cancellation);
        var instances = new TemplateQuads(run.Context, run.Root.Variables, modify.With);
        var terms = new ImportedTerms(run.Context.Terms, _delta.Terms, _functions.NewBlankNode);
        var inserted = new HashSet<IdQuad>();
        while (run.NextBatch() is { } batch)
        {
            for (var row = 0; row < batch.Count; row++)
            {
                _monitor.Step();
                instances.NextSolution();
                foreach (var pattern in modify.Delete)
                {
                    if (instances.TryGet(pattern, batch, row, out var quad)) Remove(terms.Of(quad));
                }
                foreach (var pattern in modify.Insert)
                {
                    if (instances.TryGet(pattern, batch, row, out var quad) && inserted.Add(terms.Of(quad))) _monitor.Hold(QuadDelta.BytesOfQuad);
                }
            }
        }
        foreach (var quad in inserted) Add(quad);
    }

    /// <summary>What is left of the time of the request.</summary>
    private QueryOptions QueryOptions()
    {
        _monitor.Check();
        var query = _options.Query with { Now = _now };
        return query.Timeout is { } timeout ? query with { Timeout = timeout - query.Clock.GetElapsedTime(_start) } : query;
    }

    private static IEnumerable<Variable> VariablesOf(QuadPattern quad) =>
        new[] { quad.Triple.Subject, quad.Triple.Predicate, quad.Triple.Object, quad.Graph }.SelectMany(VariablesOf);

    private static IEnumerable<Variable> VariablesOf(PatternTerm? term) => term switch
    {
        Variable variable => [variable],
        TripleTermPattern triple => new[] { triple.Subject, triple.Predicate, triple.Object }.SelectMany(VariablesOf),
        _ => [],
    };
}
