using System.Text;
using Il7Graph.Curation;
using Il7Graph.Rdf;
using Il7Graph.Rdf.Storage;
using Il7Graph.Vocabulary;

namespace Il7Graph.Compilation;

/// <summary>Entities to their nodes: type, label, taxon, components, the same thing elsewhere. The entities of several articles may
/// repeat each other, if they agree.</summary>
internal sealed class EntityCompiler(CompilationContext context)
{
    private static readonly byte[] LocalStart = Encoding.ASCII.GetBytes($"<{IL7.EntityNamespace}");
    private readonly NodeBuilder _node = new();
    private readonly NodeBuilder _part = new();
    private readonly List<Curie> _mentioned = [];
    private readonly Dictionary<string, NumberedTerm?> _types = new(StringComparer.Ordinal);

    public void Compile(Entity entity, ArticleContext article)
    {
        if (TypeOf(entity.Class) is not { } type)
        {
            ReportUnknownClass(entity.Class);
            return;
        }
        var iri = context.Entities.IriOf(entity.Id.Text);
        if (!IsNew(entity, iri, article)) return;
        Compile(entity, iri, type);
        _part.Begin(iri);
        _part.Add(Encoded.RdfType, type);
        _part.AddText(Encoded.Label, entity.Label.Text);
        context.Runs.Labels.Add(_part.Block);
    }

    /// <summary>Remembers an entity whose row was reported and left out, if its identifier is one.</summary>
    public void Reject(Entity entity, ArticleContext article)
    {
        if (entity.Id.Text is not { Length: > 0 } id || !context.Prefixes.TryCanonicalize(id, out var canonical) || canonical != id) return;
        if (context.Entities.Find(id) is not null) return;
        var classId = entity.Class.Text is { Length: > 0 } given && context.Prefixes.TryCanonicalize(given, out var known) ? known : "owl:Thing";
        context.Entities.Add(id, new KnownEntity(context.Runs.Terms.Add(context.Entities.IriOf(id)), entity.Label.Text, classId, article.Number, entity.Id.Span));
    }

    /// <summary>Reports the taxa and components without a row; called when all entities are read.</summary>
    public void ReportUnknown()
    {
        foreach (var curie in _mentioned)
        {
            if (context.Entities.Find(curie.Text) is null) context.Entities.ReportUnknown(curie, context.Diagnostics);
        }
        _mentioned.Clear();
    }

    private bool IsNew(Entity entity, byte[] iri, ArticleContext article)
    {
        if (context.Entities.Find(entity.Id.Text) is not { } before)
        {
            context.Counts.Entities++;
            if (iri.AsSpan().StartsWith(LocalStart)) context.Counts.LocalEntities++;
            context.Entities.Add(
                entity.Id.Text, new KnownEntity(context.Runs.Terms.Add(iri), entity.Label.Text, entity.Class.Text, article.Number, entity.Id.Span));
            return true;
        }
        if (before.Article == article.Number)
        {
            context.Diagnostics.Report(CompilationDiagnostics.DuplicateId, entity.Id.Span, entity.Id.Text, before.Span);
            return false;
        }
        if (before.Label != entity.Label.Text || before.Class != entity.Class.Text)
        {
            var (here, there) = before.Label != entity.Label.Text
                ? (entity.Label.Text, before.Label)
                : (entity.Class.Text, before.Class);
            context.Diagnostics.Report(CompilationDiagnostics.EntityConflict, entity.Id.Span, entity.Id.Text, here, there, before.Span);
            return false;
        }
        return true;
    }

    private void Compile(Entity entity, byte[] iri, NumberedTerm type)
    {
        _node.Begin(iri);
        _node.Add(Encoded.RdfType, type);
        _node.AddText(Encoded.Label, entity.Label.Text);
        if (iri.AsSpan().StartsWith(LocalStart)) _node.Add(Encoded.RdfType, Encoded.LocalEntity);
        foreach (var match in entity.ExactMatches) _node.Add(Encoded.ExactMatch, context.Entities.IriOf(match.Text));
        foreach (var spelling in context.Prefixes.AlternativeIris(entity.Id.Text))
        {
            _node.Add(Encoded.ExactMatch, TermEncoding.Encode(new Iri(spelling)));
        }
        foreach (var match in entity.CloseMatches) _node.Add(Encoded.CloseMatch, context.Entities.IriOf(match.Text));
        _node.AddText(Encoded.Definition, entity.Definition?.Text);
        _node.AddText(Encoded.Comment, entity.Note);
        _part.Begin(iri);
        if (entity.Taxon is { } taxon) AddStructure(Encoded.InTaxon, taxon);
        foreach (var part in entity.Parts) AddStructure(Encoded.HasComponent, part);
        context.Runs.Statements.Add(_node.Block);
        context.Runs.Structure.Add(_part.Block);
    }

    private void AddStructure(NumberedTerm predicate, Curie value)
    {
        _mentioned.Add(value);
        var iri = context.Entities.IriOf(value.Text);
        _node.Add(predicate, iri);
        _part.Add(predicate, iri);
    }

    /// <summary>The class as a term; null if the ontology has none of that name.</summary>
    private NumberedTerm? TypeOf(Curie @class)
    {
        if (_types.TryGetValue(@class.Text, out var type)) return type;
        var iri = context.Prefixes.Expand(@class.Text);
        type = context.Ontology.IsClass(iri) ? context.Runs.Terms.Add(TermEncoding.Encode(new Iri(iri))) : null;
        _types.Add(@class.Text, type);
        return type;
    }

    private void ReportUnknownClass(Curie @class) =>
        context.Diagnostics.Add(NearMiss.OfTerm(CompilationDiagnostics.UnknownClass, @class, context.Ontology.Classes));
}
