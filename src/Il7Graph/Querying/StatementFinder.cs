using System.Collections.Immutable;
using Il7Graph.Rdf;
using Il7Graph.Rdf.Vocabulary;
using Il7Graph.Vocabulary;

namespace Il7Graph.Querying;

/// <summary>Finds the statements behind triples, and what is known of them (docs/data-model.md).</summary>
internal sealed class StatementFinder(Dataset dataset)
{
    public RowExplanation Of(IEnumerable<Quad> triples)
    {
        var statements = new List<Term>();
        var others = ImmutableArray.CreateBuilder<Quad>();
        // What the query names as a statement comes first: a plain triple may be of one of these.
        foreach (var (triple, isNode) in triples.Select(each => (each, IsNode: NodeOf(each.Subject) is not null)).OrderByDescending(each => each.IsNode))
        {
            var behind = isNode ? [NodeOf(triple.Subject)!] : Reified(triple) is [_, ..] own ? own : Entailing(triple);
            if (behind.Count == 0) others.Add(triple);
            else if (!behind.Exists(statements.Contains)) statements.Add(behind[0]);
        }
        return new RowExplanation([.. statements.Select(View)], others.ToImmutable());
    }

    /// <summary>The statement that a node is, or is evidence of.</summary>
    private Term? NodeOf(Term node)
    {
        if (dataset.Match(node, RDF.Type, IL7.Statement).Any()) return node;
        return dataset.ObjectOf(node, IL7.EvidenceOf);
    }

    /// <summary>The statements of a triple, reified in either way; accepted positive ones first, for only these are plain triples.</summary>
    private List<Term> Reified(Quad triple)
    {
        var old = dataset.Match(null, RDF.Subject, triple.Subject).Select(each => each.Subject)
            .Where(node => dataset.Match(node, RDF.Predicate, triple.Predicate).Any() && dataset.Match(node, RDF.Object, triple.Object).Any());
        var named = dataset.Match(null, RDF.Reifies, new TripleTerm(triple.Subject, triple.Predicate, triple.Object)).Select(each => each.Subject);
        return [.. old.Concat(named).Distinct()
            .OrderByDescending(node => dataset.Match(node, IL7.Polarity, IL7.Word(Curation.Polarity.Positive)).Any() && dataset.Match(node, IL7.Status, IL7.Word(Curation.Status.Accepted)).Any())
            .ThenBy(node => node.ToString(), StringComparer.Ordinal)];
    }

    /// <summary>The statements that a triple follows from because their predicate is a sub-property of its own, or of an inverse.</summary>
    private List<Term> Entailing(Quad triple)
    {
        var straight = Between(triple.Subject, triple.Object).Where(each => Above(each.Predicate).Contains(triple.Predicate));
        var inverse = Between(triple.Object, triple.Subject).Where(each => Above(each.Predicate).SelectMany(InversesOf).SelectMany(Above).Contains(triple.Predicate));
        return [.. straight.Concat(inverse).SelectMany(Reified).Distinct()];
    }

    private IEnumerable<Quad> Between(Term subject, Term @object) =>
        subject is Literal ? [] : dataset.Match(subject, null, @object).Select(each => new Quad(each.Subject, each.Predicate, each.Object)).Distinct();

    private HashSet<Term> Above(Term property)
    {
        var found = new HashSet<Term> { property };
        var open = new Queue<Term>(found);
        while (open.TryDequeue(out var next))
        {
            foreach (var above in Objects(next, RDFS.SubPropertyOf).Where(found.Add)) open.Enqueue(above);
        }
        return found;
    }

    private IEnumerable<Term> InversesOf(Term property) =>
        Objects(property, OWL.InverseOf).Concat(dataset.Match(null, OWL.InverseOf, property).Select(each => each.Subject));

    private SupportingStatement View(Term node) => new(
        node, TextOf(node, DCTERMS.Identifier), TextOf(node, IL7.Wording),
        [.. Objects(node, IL7.HasEvidence).Select(ViewOfEvidence)], [.. Objects(node, IL7.StatedIn).Select(ViewOfPassage)]);

    private EvidenceView ViewOfEvidence(Term node)
    {
        var code = dataset.ObjectOf(node, IL7.EvidenceCode);
        var paper = dataset.ObjectOf(node, IL7.CitedReference);
        string?[] parts = paper is null ? [] : [TextOf(paper, IL7.FirstAuthor), TextOf(paper, DCTERMS.Issued), TextOf(paper, DCTERMS.Title)];
        var words = parts.OfType<string>().ToList();
        return new EvidenceView(
            node, code, code is null ? null : TextOf(code, RDFS.Label), paper is null ? null : words.Count > 0 ? string.Join(", ", words) : paper.ToString(),
            paper is null ? [] : [.. Objects(paper, SKOS.ExactMatch).OrderByDescending(link => link.ToString().Contains("pubmed", StringComparison.Ordinal))]);
    }

    private PassageView ViewOfPassage(Term node) => new(node, TextOf(node, IL7.Section), TextOf(node, IL7.Start), TextOf(node, IL7.End));

    private IEnumerable<Term> Objects(Term subject, Iri predicate) => dataset.Match(subject, predicate).Select(each => each.Object).Distinct();

    private string? TextOf(Term subject, Iri predicate) => (dataset.ObjectOf(subject, predicate) as Literal)?.LexicalForm;
}
