using System.Buffers;
using System.Collections.Immutable;
using Il7Graph.Curation;
using Il7Graph.Diagnostics;
using Il7Graph.Rdf;
using Il7Graph.Rdf.Storage;
using Il7Graph.Rdf.Vocabulary;
using Il7Graph.Vocabulary;

namespace Il7Graph.Compilation;

/// <summary>A curated statement to its node, and to a flat triple if it is accepted and positive (design: docs/data-model.md).</summary>
internal sealed class StatementCompiler(CompilationContext context, StatementJoin join, ConflictList conflicts)
{
    private readonly StatementChecks _checks = new(context);
    private readonly NodeBuilder _core = new();
    private readonly NodeBuilder _node = new();
    private readonly NodeBuilder _flat = new();
    private readonly Dictionary<string, Property?> _properties = new(StringComparer.Ordinal);
    private readonly ArrayBufferWriter<byte> _term = new(256);
    private bool _valid;

    /// <summary>Compiles a row whose CURIEs all expand. A row with a finding of severity error is left out, but remembered, so that
    /// its evidence is not reported as well.</summary>
    public void Compile(Statement statement, ArticleContext article)
    {
        context.Counts.Add(statement);
        _valid = true;
        var subject = Resolve(statement.Subject, statement.SubjectLabel);
        var predicate = PropertyOf(statement.Predicate);
        var @object = ObjectOf(statement, predicate);
        BeginCore(statement, subject, predicate, @object);
        var passages = PassagesOf(statement, article);
        CheckSuperseding(statement, article);
        _valid &= _checks.Check(statement);
        if (!_valid)
        {
            join.AddInvalidStatement(article, statement.Id);
            return;
        }
        var iri = context.Iris.Statement(_core.Block.ToLines());
        WriteNode(statement, article, iri, passages);
        WriteTriple(statement, iri, subject, predicate!.Iri, @object);
        join.AddStatement(article, statement.Id, iri, passages);
        if (statement is { Status: not Status.Accepted } or { Polarity: Polarity.Inconclusive }) conflicts.Add(statement, article.Article, iri);
    }

    /// <summary>Remembers a statement whose row was reported and left out, so that its evidence and passages are not reported as
    /// well.</summary>
    public void Reject(Statement statement, ArticleContext article)
    {
        context.Counts.Add(statement);
        if (statement.Id.Text.Length > 0) join.AddInvalidStatement(article, statement.Id);
        foreach (var id in statement.Passages)
        {
            if (article.Passages.TryGetValue(id.Text, out var passage)) passage.IsUsed = true;
        }
    }

    private void BeginCore(Statement statement, NumberedTerm subject, Property? predicate, NumberedTerm @object)
    {
        _core.Begin([]);
        _core.Add(Encoded.RdfSubject, subject);
        if (predicate is not null) _core.Add(Encoded.RdfPredicate, predicate.Iri);
        _core.Add(Encoded.RdfObject, @object);
        _core.Add(Encoded.Polarity, Encoded.Polarities[(int)statement.Polarity]);
        _core.AddText(Encoded.SubjectAspect, statement.SubjectAspect?.Text);
        _core.AddText(Encoded.ObjectAspect, statement.ObjectAspect?.Text);
        if (statement.ObjectDirection is { } direction) _core.Add(Encoded.ObjectDirection, Encoded.Directions[(int)direction]);
        AddContexts(Encoded.SpeciesContext, statement.Taxa);
        AddContexts(Encoded.AnatomicalContext, statement.Anatomy);
        AddContexts(Encoded.CellContext, statement.Cells);
        AddContexts(Encoded.DiseaseContext, statement.Diseases);
        AddContexts(Encoded.TreatmentContext, statement.Treatments);
        AddContexts(Encoded.PerturbationContext, statement.Perturbations);
        foreach (var qualifier in statement.Qualifiers) AddQualifier(qualifier);
    }

    private void AddContexts(NumberedTerm property, ImmutableArray<Curie> values)
    {
        foreach (var value in values) _core.Add(property, Resolve(value, null));
    }

    /// <summary>Qualifiers are annotation properties: an entity or a text, as the case may be.</summary>
    private void AddQualifier(Qualifier qualifier)
    {
        var iri = context.Prefixes.Expand(qualifier.Property.Text);
        if (!context.Ontology.IsQualifier(iri))
        {
            ReportNear(CompilationDiagnostics.UnknownQualifier, qualifier.Property, context.Ontology.Qualifiers);
            return;
        }
        var property = context.Runs.Terms.Add(context.Entities.IriOf(qualifier.Property.Text));
        if (qualifier.Value is { } value) _core.Add(property, Resolve(value, null));
        else _core.AddText(property, qualifier.Text?.Text);
    }

    private void WriteNode(Statement statement, ArticleContext article, ReadOnlySpan<byte> iri, NumberedTerm[] passages)
    {
        _node.Begin(iri);
        _node.Block.AddLines(_core.Block);
        _node.Add(Encoded.RdfType, Encoded.Statement);
        _node.AddText(Encoded.Identifier, statement.Id.Text);
        _node.Add(Encoded.WasDerivedFrom, article.Iri);
        _node.Add(Encoded.Hedge, Encoded.Hedges[(int)statement.Hedge]);
        _node.Add(Encoded.Status, Encoded.Statuses[(int)statement.Status]);
        _node.Add(Encoded.Rank, Encoded.Ranks[(int)statement.Rank]);
        _node.Add(Encoded.Origin, Encoded.Origins[(int)statement.Origin]);
        _node.AddText(Encoded.Wording, statement.Wording);
        _node.AddText(Encoded.Comment, statement.Comment);
        foreach (var passage in passages) _node.Add(Encoded.StatedIn, passage);
    }

    private void WriteTriple(Statement statement, ReadOnlySpan<byte> iri, NumberedTerm subject, NumberedTerm predicate, NumberedTerm @object)
    {
        if (statement is { Status: Status.Accepted, Polarity: Polarity.Positive })
        {
            _flat.Begin(subject);
            _flat.Add(predicate, @object);
            context.Runs.Flat.Add(_flat.Block);
            _flat.Begin(subject);
            _flat.Block.AddReified(predicate, @object, iri);
            context.Runs.Reified.Add(_flat.Block);
        }
        else
        {
            _flat.Begin(iri);
            _flat.Add(Encoded.RdfReifies, TripleTerm(subject, predicate, @object));
            context.Runs.Reifying.Add(_flat.Block);
        }
        if (statement is { Status: Status.Accepted, Polarity: Polarity.Negative })
        {
            _flat.Begin(iri);
            _flat.Add(Encoded.RdfType, Encoded.NegativePropertyAssertion);
            _flat.Add(Encoded.SourceIndividual, subject);
            _flat.Add(Encoded.AssertionProperty, predicate);
            _flat.Add(@object.Bytes[0] == (byte)'"' ? Encoded.TargetValue : Encoded.TargetIndividual, @object);
            _node.Block.AddLines(_flat.Block);
            context.Runs.Negative.Add(_flat.Block);
        }
        context.Runs.Statements.Add(_node.Block);
    }

    private ReadOnlySpan<byte> TripleTerm(NumberedTerm subject, NumberedTerm predicate, NumberedTerm @object)
    {
        _term.ResetWrittenCount();
        _term.Write("<<( "u8);
        _term.Write(subject);
        _term.Write(" "u8);
        _term.Write(predicate);
        _term.Write(" "u8);
        _term.Write(@object);
        _term.Write(" )>>"u8);
        return _term.WrittenSpan;
    }

    private NumberedTerm ObjectOf(Statement statement, Property? predicate)
    {
        if (statement.ObjectValue is { } value)
        {
            if (predicate is { IsDatatype: false }) ReportKind(statement.Predicate, value.Span, "an identifier as its object");
            return NumberedTerm.Unlisted(_core.Literal(value.Text).ToArray());
        }
        if (statement.Object is not { } curie) throw new InvalidOperationException("the reader let a statement without an object through");
        if (predicate is { IsDatatype: true }) ReportKind(statement.Predicate, curie.Span, "a text as its object");
        return predicate is { IsType: true } ? ClassOf(curie, statement.ObjectLabel) : Resolve(curie, statement.ObjectLabel);
    }

    /// <summary>The object of <c>rdf:type</c>: a class of the ontology, or an entity that stands for one.</summary>
    private NumberedTerm ClassOf(Curie curie, SourcedText? label) =>
        context.Ontology.IsClass(context.Prefixes.Expand(curie.Text))
            ? context.Runs.Terms.Add(context.Entities.IriOf(curie.Text))
            : Resolve(curie, label);

    private NumberedTerm Resolve(Curie curie, SourcedText? label)
    {
        if (context.Entities.Find(curie.Text) is not { } entity)
        {
            _valid = false;
            context.Entities.ReportUnknown(curie, context.Diagnostics);
            return NumberedTerm.Unlisted([]);
        }
        if (label is { } given && given.Text != entity.Label)
        {
            _valid = false;
            context.Diagnostics.Report(CompilationDiagnostics.LabelMismatch, given.Span, given.Text, curie.Text, entity.Label);
        }
        return entity.Iri;
    }

    private Property? PropertyOf(Curie curie)
    {
        if (!_properties.TryGetValue(curie.Text, out var property))
        {
            var iri = context.Prefixes.Expand(curie.Text);
            var isObject = context.Ontology.IsObjectProperty(iri);
            var isDatatype = context.Ontology.IsDatatypeProperty(iri);
            property = isObject || isDatatype ? new Property(context.Runs.Terms.Add(TermEncoding.Encode(new Iri(iri))), isDatatype, iri == RDF.Type.Value) : null;
            _properties.Add(curie.Text, property);
        }
        if (property is null) ReportNear(CompilationDiagnostics.UnknownPredicate, curie, context.Ontology.Properties);
        return property;
    }

    private NumberedTerm[] PassagesOf(Statement statement, ArticleContext article)
    {
        if (statement.Passages.Length == 0) return [];
        var passages = new NumberedTerm[statement.Passages.Length];
        for (var i = 0; i < passages.Length; i++)
        {
            var id = statement.Passages[i];
            if (!article.Passages.TryGetValue(id.Text, out var passage))
            {
                _valid = false;
                context.Diagnostics.Report(CompilationDiagnostics.UnknownPassage, id.Span, id.Text);
                continue;
            }
            if (passage.Disposition == Disposition.Skipped)
            {
                _valid = false;
                context.Diagnostics.Report(CompilationDiagnostics.SkippedPassage, id.Span, id.Text);
            }
            passage.IsUsed = true;
            passages[i] = passage.Iri;
        }
        return passages;
    }

    private void CheckSuperseding(Statement statement, ArticleContext article)
    {
        if (statement.SupersededBy is { } next)
        {
            if (statement.Status != Status.Superseded)
            {
                _valid = false;
                context.Diagnostics.Report(
                    CompilationDiagnostics.SupersededStatus, next.Span, $"the status is {IL7.NameOf(statement.Status)}");
            }
            join.AddSuperseding(article, statement.Id, next);
        }
        else if (statement.Status == Status.Superseded)
        {
            _valid = false;
            context.Diagnostics.Report(CompilationDiagnostics.SupersededStatus, statement.Id.Span, "superseded_by is empty");
        }
    }

    private void ReportKind(Curie property, SourceSpan span, string wanted)
    {
        _valid = false;
        context.Diagnostics.Report(CompilationDiagnostics.WrongKindOfObject, span, property.Text, wanted);
    }

    private void ReportNear(DiagnosticDescriptor descriptor, Curie curie, IEnumerable<string> iris)
    {
        _valid = false;
        context.Diagnostics.Add(NearMiss.OfTerm(descriptor, curie, iris));
    }

    private sealed record Property(NumberedTerm Iri, bool IsDatatype, bool IsType);
}
