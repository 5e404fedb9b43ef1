using Il7Graph.Curation;
using Il7Graph.Rdf;
using Il7Graph.Rdf.Storage;
using Il7Graph.Vocabulary;

namespace Il7Graph.Compilation;

/// <summary>The article, its references and its passages to nodes of <c>graph/statements</c>.</summary>
internal sealed class ArticleCompiler(CompilationContext context, ArticleContext article)
{
    private readonly NodeBuilder _node = new();

    public void CompileArticle()
    {
        var source = article.Article;
        context.Runs.Terms.Add(article.Iri);
        _node.Begin(article.Iri);
        _node.Add(Encoded.RdfType, Encoded.Article);
        _node.AddText(Encoded.Identifier, source.Id);
        _node.AddText(Encoded.Title, source.Title);
        AddIri(Encoded.Source, source.Source);
        AddIri(Encoded.License, source.SourceLicence);
        _node.AddDate(Encoded.RetrievedOn, source.Retrieved);
        _node.AddText(Encoded.Sha256, source.TextSha256);
        _node.AddNumber(Encoded.ByteLength, source.TextLength);
        _node.AddText(Encoded.PavVersion, source.Version);
        foreach (var curator in source.Curators)
        {
            if (curator.Orcid is { } orcid) _node.Add(Encoded.CuratedBy, context.Entities.IriOf($"ORCID:{orcid}"));
            else _node.AddText(Encoded.CuratedBy, curator.Name);
        }
        context.Runs.Statements.Add(_node.Block);
    }

    public void Compile(Reference reference)
    {
        context.Counts.Add(reference);
        var iri = ReleaseIris.Reference(article.Iri, reference.Id.Text);
        var verified = reference.Match == MatchState.Verified;
        NumberedTerm? pubMed = verified && reference.Pmid is { } pmid ? context.Runs.Terms.Add(context.Entities.IriOf($"PMID:{pmid.Text}")) : null;
        if (article.References.TryGetValue(reference.Id.Text, out var before))
        {
            context.Diagnostics.Report(CompilationDiagnostics.DuplicateId, reference.Id.Span, reference.Id.Text, before.Span);
            return;
        }
        article.References.Add(reference.Id.Text, new KnownReference(context.Runs.Terms.Add(iri), pubMed, reference.Id.Span));
        if (!verified)
        {
            context.Diagnostics.Report(
                CompilationDiagnostics.UnverifiedReference, reference.Id.Span, reference.Id.Text, IL7.NameOf(reference.Match));
        }
        _node.Begin(iri);
        _node.Add(Encoded.RdfType, Encoded.Reference);
        _node.Add(Encoded.IsReferencedBy, article.Iri);
        _node.AddText(Encoded.Identifier, reference.Id.Text);
        _node.AddText(Encoded.Kind, reference.Kind);
        _node.AddText(Encoded.Title, reference.Title);
        _node.AddText(Encoded.FirstAuthor, reference.FirstAuthor);
        _node.AddText(Encoded.Journal, reference.Journal);
        _node.AddYear(Encoded.Issued, reference.Year);
        _node.AddYear(Encoded.YearAsCited, reference.YearAsCited);
        _node.AddText(Encoded.BiboVolume, reference.Volume);
        _node.AddText(Encoded.BiboPageStart, reference.FirstPage);
        _node.Add(Encoded.Match, Encoded.Matches[(int)reference.Match]);
        _node.AddText(Encoded.Comment, reference.Note);
        if (verified) AddIdentifiers(reference, pubMed);
        context.Runs.Statements.Add(_node.Block);
    }

    public void Compile(Passage passage)
    {
        context.Counts.Passages++;
        var iri = ReleaseIris.Passage(article.Iri, passage.Id.Text);
        if (article.Passages.TryGetValue(passage.Id.Text, out var before))
        {
            context.Diagnostics.Report(CompilationDiagnostics.DuplicateId, passage.Id.Span, passage.Id.Text, before.Span);
            return;
        }
        article.Passages.Add(passage.Id.Text, new KnownPassage(context.Runs.Terms.Add(iri), passage.Disposition, passage.Id.Span));
        if (passage.Disposition == Disposition.Curated) article.CuratedBytes += passage.End - passage.Start;
        _node.Begin(iri);
        _node.Add(Encoded.RdfType, Encoded.Passage);
        _node.Add(Encoded.IsPartOf, article.Iri);
        _node.AddText(Encoded.Identifier, passage.Id.Text);
        _node.AddText(Encoded.Section, passage.Section);
        _node.AddNumber(Encoded.Start, passage.Start);
        _node.AddNumber(Encoded.End, passage.End);
        _node.AddText(Encoded.Sha256, passage.Sha256);
        _node.Add(Encoded.DispositionOfPassage, Encoded.Dispositions[(int)passage.Disposition]);
        _node.AddText(Encoded.Reason, passage.Reason);
        context.Runs.Statements.Add(_node.Block);
    }

    /// <summary>Remembers a reference whose row was reported and left out.</summary>
    public void Reject(Reference reference) =>
        article.References.TryAdd(reference.Id.Text, new KnownReference(context.Runs.Terms.Add([]), null, reference.Id.Span));

    /// <summary>Remembers a passage whose row was reported and left out.</summary>
    public void Reject(Passage passage) =>
        article.Passages.TryAdd(passage.Id.Text, new KnownPassage(context.Runs.Terms.Add([]), Disposition.Curated, passage.Id.Span) { IsUsed = true });

    /// <summary>Reports the curated passages that no statement came from; called when all statements are read.</summary>
    public void ReportUnusedPassages()
    {
        foreach (var (id, passage) in article.Passages)
        {
            if (passage is { Disposition: Disposition.Curated, IsUsed: false })
            {
                context.Diagnostics.Report(CompilationDiagnostics.UnusedPassage, passage.Span, id);
            }
        }
    }

    private void AddIdentifiers(Reference reference, NumberedTerm? pubMed)
    {
        if (reference.Pmid is { } pmid)
        {
            _node.AddText(Encoded.BiboPmid, pmid.Text);
            if (pubMed is { } iri) _node.Add(Encoded.ExactMatch, iri);
        }
        if (reference.Doi is { } doi)
        {
            _node.AddText(Encoded.BiboDoi, doi.Text);
            _node.Add(Encoded.ExactMatch, context.Entities.IriOf($"DOI:{doi.Text}"));
        }
        if (reference.Pmcid is { } pmcid)
        {
            _node.AddText(Encoded.Pmcid, pmcid.Text);
            _node.Add(Encoded.ExactMatch, context.Entities.IriOf($"PMCID:{pmcid.Text}"));
        }
    }

    private void AddIri(NumberedTerm predicate, string? iri)
    {
        if (iri is not null) _node.Add(predicate, TermEncoding.Encode(new Iri(iri)));
    }
}
