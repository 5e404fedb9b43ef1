using System.Collections.Immutable;
using Il7Graph.Compilation;
using Il7Graph.Curation;
using Il7Graph.Diagnostics;
using Il7Graph.Owl;
using Il7Graph.Owl.Proofs;
using Il7Graph.Rdf;
using Il7Graph.Rdf.Vocabulary;
using Il7Graph.Vocabulary;

namespace Il7Graph.Validation;

/// <summary>Contradictions as findings at the rows that lead to them, with the proof as notes.</summary>
/// <param name="ontologyFile">The name of the ontology in findings.</param>
internal sealed class ContradictionReport(CompilationContext context, string ontologyFile)
{
    private readonly Dictionary<string, KnownEntity> _entitiesByIri = context.Entities.All
        .ToDictionary(pair => System.Text.Encoding.UTF8.GetString(pair.Value.Iri.Bytes), pair => pair.Value, StringComparer.Ordinal);

    public void Report(ImmutableArray<Contradiction> contradictions, RowFinder rows)
    {
        if (contradictions.IsEmpty) return;
        var leaves = contradictions.ToDictionary(contradiction => contradiction, Sources);
        var wanted = leaves.Values.SelectMany(sources => sources).Select(source => source.Key).ToHashSet(StringComparer.Ordinal);
        var found = rows.FindByTriple(wanted);
        foreach (var contradiction in contradictions) Report(contradiction, leaves[contradiction], found);
    }

    private void Report(Contradiction contradiction, List<Source> sources, ILookup<string, CuratedRow> found)
    {
        var rows = sources.SelectMany(source => found[source.Key].Where(row => Asserts(row, source))).Distinct().OrderBy(row => row.Span).ToList();
        var notes = rows.Select(row => new DiagnosticNote($"row {row.Text}", row.Span)).ToList();
        var entities = contradiction.Proof.Leaves.Where(leaf => found[RowFinder.Key(leaf)].All(row => row.Polarity != Polarity.Positive))
            .Select(EntityNote).OfType<DiagnosticNote>().Distinct().ToList();
        notes.AddRange(entities);
        notes.AddRange(AxiomTexts.Of([.. contradiction.Proof.Leaves.Where(IsAxiom)], Mentioned(contradiction.Proof), Short)
            .Select(axiom => new DiagnosticNote($"axiom {axiom}", SourceSpan.WholeFile(ontologyFile))));
        notes.AddRange(contradiction.Proof.Steps.Select(step => new DiagnosticNote(step.Conclusion is { } conclusion
            ? $"therefore {Short(conclusion)} ({step.Rule})"
            : $"which cannot be ({step.Rule})")));
        var span = rows.Select(row => row.Span).Concat(entities.Select(note => note.Span!.Value)).FirstOrDefault(SourceSpan.WholeFile(ontologyFile));
        var descriptor = ValidationDiagnostics.ForRule(contradiction.Rule);
        if (descriptor == ValidationDiagnostics.Denied && !ShareContext(rows)) descriptor = ValidationDiagnostics.DeniedInAnotherContext;
        context.Diagnostics.Add(Diagnostic.Of(descriptor, span, contradiction.Message, contradiction.Rule) with { Notes = [.. notes] });
    }

    /// <summary>The triples of rows among the leaves: flat triples, and the triples that negative assertions deny.</summary>
    private static List<Source> Sources(Contradiction contradiction)
    {
        var leaves = contradiction.Proof.Leaves;
        var sources = leaves.Select(leaf => new Source(RowFinder.Key(leaf), Polarity.Positive)).ToList();
        foreach (var leaf in leaves.Where(leaf => leaf.Predicate == OWL.SourceIndividual))
        {
            var predicate = leaves.FirstOrDefault(other => other.Subject == leaf.Subject && other.Predicate == OWL.AssertionProperty)?.Object;
            var target = leaves.FirstOrDefault(other =>
                other.Subject == leaf.Subject && (other.Predicate == OWL.TargetIndividual || other.Predicate == OWL.TargetValue))?.Object;
            if (predicate is not null && target is not null)
            {
                sources.Add(new Source(RowFinder.Key(leaf.Object, predicate, target), Polarity.Negative));
            }
        }
        return sources;
    }

    /// <summary>The terms that the last step of a proof speaks of; the lists that it runs through are not counted.</summary>
    private static HashSet<Term> Mentioned(Proof proof) =>
    [
        .. proof.Steps[^1].Premises.Where(premise => !premise.Predicate.Equals(RDF.First) && !premise.Predicate.Equals(RDF.Rest))
            .SelectMany(premise => (Term[])[premise.Subject, premise.Object]),
    ];

    private static bool Asserts(CuratedRow row, Source source) => row.Polarity == source.Polarity && row.Status == Status.Accepted;

    private static bool ShareContext(List<CuratedRow> rows)
    {
        var positive = rows.Where(row => row.Polarity == Polarity.Positive).Select(row => row.Context).ToHashSet(StringComparer.Ordinal);
        return positive.Count == 0 || rows.Any(row => row.Polarity == Polarity.Negative && positive.Contains(row.Context));
    }

    private DiagnosticNote? EntityNote(Quad leaf) =>
        _entitiesByIri.TryGetValue(leaf.Subject.ToString(), out var entity)
            ? new DiagnosticNote($"entity {Short(leaf)}", entity.Span)
            : null;

    private bool IsAxiom(Quad leaf) =>
        !_entitiesByIri.ContainsKey(leaf.Subject.ToString()) && leaf.Predicate != OWL.SourceIndividual
        && leaf.Predicate != OWL.AssertionProperty && leaf.Predicate != OWL.TargetIndividual && leaf.Predicate != OWL.TargetValue
        && leaf.Object != OWL.NegativePropertyAssertion;

    private string Short(GeneralizedTriple triple) => $"{Short(triple.Subject)} {Short(triple.Predicate)} {Short(triple.Object)}";

    private string Short(Quad triple) => $"{Short(triple.Subject)} {Short(triple.Predicate)} {Short(triple.Object)}";

    private string Short(Term term)
    {
        if (term is not Iri iri) return term.ToString();
        var isOurs = iri.Value.StartsWith(IL7.Namespace, StringComparison.Ordinal);
        if (!isOurs && _entitiesByIri.TryGetValue(iri.ToString(), out var entity)) return $"'{entity.Label}'";
        foreach (var (prefix, name) in context.Prefixes.ToPrefixMap().Namespaces)
        {
            if (iri.Value.StartsWith(name, StringComparison.Ordinal)) return $"{prefix}:{iri.Value[name.Length..]}";
        }
        return iri.ToString();
    }

    private sealed record Source(string Key, Polarity Polarity);
}
