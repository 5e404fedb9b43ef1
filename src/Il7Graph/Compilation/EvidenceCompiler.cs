using Il7Graph.Curation;
using Il7Graph.Rdf.Storage;
using Il7Graph.Vocabulary;

namespace Il7Graph.Compilation;

/// <summary>A piece of evidence to all of its node but what hangs on its statement; <see cref="StatementJoin"/> adds that. For one
/// article.</summary>
internal sealed class EvidenceCompiler(CompilationContext context, StatementJoin join)
{
    private readonly SameString<KnownReference> _recent = new(16);
    private readonly NodeBuilder _core = new();
    private readonly NodeBuilder _rest = new();

    public void Compile(Evidence evidence, ArticleContext article)
    {
        context.Counts.Evidence++;
        var valid = true;
        _core.Begin([]);
        _rest.Begin([]);
        if (evidence.Reference is { } id)
        {
            if (Find(id.Text, article) is { } reference)
            {
                _core.Add(Encoded.CitedReference, reference.Iri);
                if (reference.PubMed is { } pubMed) _rest.Add(Encoded.CitesAsEvidence, pubMed);
            }
            else
            {
                valid = false;
                context.Diagnostics.Report(CompilationDiagnostics.UnknownReference, id.Span, id.Text);
            }
        }
        if (!evidence.Code.Text.StartsWith("ECO:", StringComparison.Ordinal))
        {
            valid = false;
            context.Diagnostics.Report(CompilationDiagnostics.NotAnEvidenceCode, evidence.Code.Span, evidence.Code.Text);
        }
        valid &= Add(_core, Encoded.EvidenceCode, evidence.Code);
        foreach (var taxon in evidence.Taxa) valid &= Add(_rest, Encoded.SpeciesContext, taxon);
        _rest.AddText(Encoded.CuratedBy, evidence.Curator);
        _rest.AddDate(Encoded.CuratedOn, evidence.CuratedOn);
        _rest.AddText(Encoded.Comment, evidence.Comment);
        if (valid) join.AddEvidence(article, evidence.Statement, _core.Block, _rest.Block);
    }

    private KnownReference? Find(string id, ArticleContext article)
    {
        if (_recent.TryGet(id, out var reference)) return reference;
        if (article.References.TryGetValue(id, out reference)) _recent.Set(id, reference);
        return reference;
    }

    private bool Add(NodeBuilder node, NumberedTerm property, Curie value)
    {
        if (context.Entities.Find(value.Text) is not { } entity)
        {
            context.Entities.ReportUnknown(value, context.Diagnostics);
            return false;
        }
        node.Add(property, entity.Iri);
        return true;
    }
}
