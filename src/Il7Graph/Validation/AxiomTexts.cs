using Il7Graph.Rdf;
using Il7Graph.Rdf.Vocabulary;
using Il7Graph.Workspace;

namespace Il7Graph.Validation;

/// <summary>The axioms of a proof as a curator wants to read them: one text for an axiom, whatever number of triples it takes.</summary>
internal static class AxiomTexts
{
    /// <summary>A triple as it stands; a list in brackets, with <c>…</c> for its members that the proof does not speak of; an axiom
    /// without a name of its own by its type: <c>owl:AllDisjointClasses ( il7:Gene … il7:Cell … )</c>.</summary>
    /// <param name="axioms">Triples of the ontology.</param>
    /// <param name="mentioned">The terms that the proof speaks of.</param>
    /// <param name="name">How a term is shown.</param>
    public static IEnumerable<string> Of(IReadOnlyList<Quad> axioms, IReadOnlySet<Term> mentioned, Func<Term, string> name)
    {
        var items = axioms.Where(axiom => axiom.Predicate == RDF.First).ToDictionary(axiom => axiom.Subject, axiom => axiom.Object);
        var rests = axioms.Where(axiom => axiom.Predicate == RDF.Rest).ToDictionary(axiom => axiom.Subject, axiom => axiom.Object);
        var types = axioms.Where(axiom => axiom.Predicate == RDF.Type && Skolemization.IsReplaced(axiom.Subject))
            .ToLookup(axiom => axiom.Subject, axiom => axiom.Object);
        var withList = axioms.Where(axiom => items.ContainsKey(axiom.Object) && axiom.Predicate != RDF.Rest).Select(axiom => axiom.Subject).ToHashSet();
        foreach (var axiom in axioms)
        {
            if (axiom.Predicate == RDF.First || axiom.Predicate == RDF.Rest) continue;
            if (!items.ContainsKey(axiom.Object))
            {
                var isTold = axiom.Predicate == RDF.Type && types.Contains(axiom.Subject) && withList.Contains(axiom.Subject);
                if (!isTold) yield return $"{name(axiom.Subject)} {name(axiom.Predicate)} {name(axiom.Object)}";
            }
            else if (types[axiom.Subject].FirstOrDefault() is { } type) yield return $"{name(type)} {List(axiom.Object)}";
            else yield return $"{name(axiom.Subject)} {name(axiom.Predicate)} {List(axiom.Object)}";
        }

        string List(Term start)
        {
            var texts = new List<string>();
            for (Term? at = start; at is not null && items.TryGetValue(at, out var item); at = rests.GetValueOrDefault(at))
            {
                if (mentioned.Contains(item)) texts.Add(name(item));
                else if (texts is not [.., "…"]) texts.Add("…");
            }
            return $"( {string.Join(' ', texts)} )";
        }
    }
}
