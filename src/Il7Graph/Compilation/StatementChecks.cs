using System.Collections.Immutable;
using Il7Graph.Curation;
using Il7Graph.Rdf;
using Il7Graph.Vocabulary;

namespace Il7Graph.Compilation;

/// <summary>What a release needs of a statement beyond what its triples say: the checks that <c>ontology/shapes/statement.ttl</c> puts as
/// shapes.</summary>
internal sealed class StatementChecks(CompilationContext context)
{
    private static readonly Iri Organism = new(IL7.Namespace + "Organism");
    private static readonly Iri AnatomicalEntity = new(IL7.Namespace + "AnatomicalEntity");
    private static readonly Iri Cell = new(IL7.Namespace + "Cell");
    private static readonly Iri Disease = new(IL7.Namespace + "Disease");
    private static readonly Iri Treatment = new(IL7.Namespace + "Treatment");

    // what was found right last is mostly asked next
    private string _lastClass = "";
    private Iri _lastWanted = Organism;

    /// <summary>Checks a statement whose identifiers are known.</summary>
    /// <returns>False if a finding is an error.</returns>
    public bool Check(Statement statement)
    {
        if (statement.Wording is null) context.Diagnostics.Report(CompilationDiagnostics.NoWording, statement.Id.Span, statement.Id.Text);
        if (statement is { Status: Status.Disputed or Status.Retracted, Comment: null })
        {
            context.Diagnostics.Report(CompilationDiagnostics.NoReason, statement.Id.Span, statement.Id.Text, IL7.NameOf(statement.Status));
        }
        return Check(statement.Taxa, Organism) & Check(statement.Anatomy, AnatomicalEntity) & Check(statement.Cells, Cell)
            & Check(statement.Diseases, Disease) & Check(statement.Treatments, Treatment);
    }

    private bool Check(ImmutableArray<Curie> values, Iri wanted)
    {
        var valid = true;
        foreach (var value in values)
        {
            if (context.Entities.Find(value.Text) is not { } entity) continue;
            if (entity.Class == _lastClass && wanted == _lastWanted) continue;
            if (context.Ontology.IsSubClass(context.Prefixes.Expand(entity.Class), wanted.Value))
            {
                (_lastClass, _lastWanted) = (entity.Class, wanted);
                continue;
            }
            valid = false;
            context.Diagnostics.Report(
                CompilationDiagnostics.WrongContextClass, value.Span, value.Text, entity.Class,
                IL7.ShortName(wanted.Value));
        }
        return valid;
    }
}
