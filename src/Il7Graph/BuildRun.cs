using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;
using Il7Graph.Compilation;
using Il7Graph.Curation.Reading;
using Il7Graph.Diagnostics;
using Il7Graph.Inference;
using Il7Graph.Rdf.Storage;
using Il7Graph.Release;
using Il7Graph.Validation;
using Il7Graph.Vocabulary;
using Il7Graph.Workspace;

namespace Il7Graph;

/// <summary>One build: the stages of the pipeline in their order, and what they hand on.</summary>
internal sealed class BuildRun(BuildOptions options, IProgress<BuildProgress>? progress, CancellationToken cancellationToken) : IDisposable
{
    private readonly DiagnosticBag _diagnostics = new();
    private readonly GraphRuns _runs = new(options.SortMemory, options.TemporaryDirectory);
    private readonly StatusClashes _clashes = new();
    private BuildSummary _summary = new();
    private GraphFigures? _statements;

    public BuildResult Run(bool release)
    {
        var released = false;
        if (OntologyFolder.Load(options.OntologyDirectory, _diagnostics) is { } ontology)
        {
            released = Run(ontology, release);
        }
        return new BuildResult(_diagnostics.ToImmutable(), _diagnostics.LeftOut(), WithFindings(_summary), released);
    }

    public void Dispose() => _runs.Dispose();

    private bool Run(OntologyFolder ontology, bool release)
    {
        var sources = OpenSources(ontology.Prefixes, _diagnostics);
        var inputs = CompilerInput.Read(sources, _diagnostics);
        if (inputs.Count == 0)
        {
            if (!_diagnostics.HasErrors) _diagnostics.Report(WorkspaceDiagnostics.NothingToBuild, SourceSpan.WholeFile("."));
            return false;
        }
        ArticleContext[] articles = [.. inputs.Select(input => input.Article)];
        if (new ReleaseNames(articles) is { IsReserved: true, Name: var name })
        {
            _diagnostics.Report(WorkspaceDiagnostics.ReservedName, articles[0].Article.Span, name);
        }
        var context = new CompilationContext(
            ontology.Prefixes, new OntologyTerms(ontology.Ontology), new EntityTable(ontology.Prefixes),
            new ReleaseIris(articles[0].Article.BaseIri), _runs, _diagnostics);
        var compiler = new GraphCompiler(context, options.SortMemory, options.TemporaryDirectory, progress);
        compiler.Compile(inputs, cancellationToken);
        _summary = context.Counts.ToSummary() with
        {
            Coverage = ArticleText.Check(options, OpenSources(ontology.Prefixes, new DiagnosticBag()), articles, _diagnostics),
        };
        ontology.Ontology.CopyTo(_runs.Ontology);
        Validate(ontology, context, articles);
        if (!release || Fails()) return false;
        return Publish(ontology, context, compiler, articles);
    }

    /// <summary>The sources of the folders given; opened anew for a second reading, with a bag of its own.</summary>
    private List<ICurationSource> OpenSources(CuriePrefixes prefixes, DiagnosticBag diagnostics) =>
        [.. options.CurationDirectories.Select(directory => CurationFolder.Open(directory, prefixes, diagnostics)).OfType<ICurationSource>()];

    private void Validate(OntologyFolder ontology, CompilationContext context, IReadOnlyList<ArticleContext> articles)
    {
        progress?.Report(new BuildProgress("inferring", 0, null, "triples"));
        var materialization = OntologyInference.Run(_runs, ontology.Ontology, ontology.Prefixes.ToPrefixMap(), cancellationToken);
        var rows = new RowFinder(OpenSources(ontology.Prefixes, new DiagnosticBag()), articles, context);
        new ContradictionReport(context, ontology.OntologyFile).Report(materialization.Contradictions, rows);
        progress?.Report(new BuildProgress("counting", 0, null, "triples"));
        _statements = CountStatements();
        _clashes.Report(rows, articles, _diagnostics);
    }

    private GraphFigures CountStatements()
    {
        using var triples = TripleRun.Read(_runs.Statements);
        var counter = new GraphCounter();
        while (triples.MoveNext())
        {
            counter.Add(triples);
            _clashes.Add(triples);
        }
        return counter.ToFigures();
    }

    private bool Publish(OntologyFolder ontology, CompilationContext context, GraphCompiler compiler, IReadOnlyList<ArticleContext> articles)
    {
        var names = new ReleaseNames(articles);
        var description = new ReleaseDescription(names, articles);
        var graphs = new Dictionary<string, GraphFigures>(StringComparer.Ordinal)
        {
            [Name(context.Iris.StatementsGraph)] = _statements!,
            [Name(context.Iris.FlatGraph)] = GraphCounter.Count([_runs.Flat, _runs.Labels]),
            [Name(context.Iris.InferredGraph)] = GraphCounter.Count([_runs.Inferred]),
            [Name(context.Iris.OntologyGraph)] = GraphCounter.Count([_runs.Ontology]),
        }.ToImmutableSortedDictionary(StringComparer.Ordinal);
        var full = GraphCounter.Count([_runs.Statements, _runs.Flat]);
        description.AddDataset(_runs.Release, _summary, graphs, full);
        try
        {
            using var staged = new StagedRelease(options.OutputDirectory);
            var prefixes = names.Prefixes(context.Entities, context.Prefixes.ToPrefixMap());
            var terms = JsonLdTerms.Of(context.Ontology);
            new ProfileWriter(_runs, context.Iris, prefixes, terms, progress, cancellationToken).WriteAll(staged, names.Name);
            _summary = _summary with
            {
                TriplesByFile = staged.Files.Where(file => file.Triples is not null)
                    .ToImmutableSortedDictionary(file => file.Name, file => file.Triples!.Value, StringComparer.Ordinal),
            };
            var report = new ReportModel(names, _summary, articles, compiler.Conflicts, RelativeFindings());
            staged.WriteText("report.md", "text/markdown", MarkdownReport.Write(report));
            staged.WriteText("report.json", "application/json", JsonReport.Write(report));
            if (!ontology.Questions.IsEmpty) new QuestionsTurtle(names, ontology.Prefixes.ToPrefixMap()).Write(staged, ontology.Questions);
            ReleaseTurtle.Write(staged, description, _runs.Release, ReleaseDescription.Prefixes(names.RecordPrefixes()));
            cancellationToken.ThrowIfCancellationRequested();
            staged.Publish();
            return true;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            _diagnostics.Report(
                WorkspaceDiagnostics.OutputUnwritable, SourceSpan.WholeFile(InputFile.DisplayName(options.OutputDirectory)), exception.Message);
            return false;
        }
    }

    /// <summary>The findings with files named from the article's or the ontology's folder on, so that a report is the same wherever
    /// it is made.</summary>
    private List<Diagnostic> RelativeFindings() =>
        [.. _diagnostics.ToImmutable().Select(finding => finding with
        {
            Span = Relative(finding.Span),
            Message = RelativeText(finding.Message),
            Notes = [.. finding.Notes.Select(note => new DiagnosticNote(note.Text, note.Span is { } span ? Relative(span) : null))],
        }).OrderBy(finding => finding.Span)];

    private SourceSpan Relative(SourceSpan span) => span with { File = RelativeText(span.File) };

    /// <summary>Shortens the paths in a text that lead into a folder of the build; a path begins the text or follows a space or an
    /// opening quotation mark or bracket.</summary>
    private string RelativeText(string text)
    {
        foreach (var directory in options.CurationDirectories.Append(options.OntologyDirectory))
        {
            var start = Regex.Escape(InputFile.DisplayName(directory));
            var name = $"{InputFile.FolderName(directory)}/";
            text = Regex.Replace(text, $@"(?<=^|[\s'""(]){start}/", _ => name, RegexOptions.CultureInvariant);
        }
        return text;
    }

    private bool Fails() => Enum.GetValues<Severity>().Any(severity => severity >= options.FailOn && _diagnostics.CountOf(severity) > 0);

    private BuildSummary WithFindings(BuildSummary summary) => summary with
    {
        FindingsBySeverity = Enum.GetValues<Severity>()
            .ToImmutableSortedDictionary(IL7.NameOf, _diagnostics.CountOf, StringComparer.Ordinal),
    };

    private static string Name(byte[] iri) => Encoding.UTF8.GetString(iri)[1..^1];
}
