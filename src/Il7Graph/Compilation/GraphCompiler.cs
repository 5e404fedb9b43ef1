using Il7Graph.Curation.Reading;

namespace Il7Graph.Compilation;

/// <summary>Curated sources to the runs of a release: what every table says, joined and checked against each other.</summary>
/// <remarks>Statements and evidence stream; what is held grows with entities, references and passages only.</remarks>
internal sealed class GraphCompiler(CompilationContext context, long memory, string? temporaryDirectory, IProgress<BuildProgress>? progress)
{
    private readonly ConflictList _conflicts = new(context.Entities);

    /// <summary>The statements that are not to be taken at their word.</summary>
    public ConflictList Conflicts => _conflicts;

    /// <summary>Compiles the articles, in the order given; the order of the rows in a table does not show in the result.</summary>
    public void Compile(IReadOnlyList<CompilerInput> inputs, CancellationToken cancellationToken)
    {
        CompileEntities(inputs, cancellationToken);
        using var join = new StatementJoin(context, memory / 8, temporaryDirectory);
        foreach (var (article, source) in inputs) CompileArticle(article, source, join, cancellationToken);
        join.Resolve(
            [.. inputs.Select(input => input.Article)],
            done => Report("joining statements and evidence", done, context.Counts.Statements, "statements", cancellationToken));
    }

    private void CompileEntities(IReadOnlyList<CompilerInput> inputs, CancellationToken cancellationToken)
    {
        var compiler = new EntityCompiler(context);
        foreach (var (article, source) in inputs)
        {
            long done = 0;
            Report("reading entities", 0, null, "rows", cancellationToken);
            foreach (var entity in source.ReadEntities(rejected => compiler.Reject(rejected, article)))
            {
                compiler.Compile(entity, article);
                if ((++done & 0xFFF) == 0) Report("reading entities", done, null, "rows", cancellationToken);
            }
        }
        compiler.ReportUnknown();
        foreach (var (article, _) in inputs)
        {
            var code = article.Article.DefaultEvidence;
            if (context.Entities.Find(code.Text) is null) context.Entities.ReportUnknown(code, context.Diagnostics);
        }
    }

    private void CompileArticle(ArticleContext article, ICurationSource source, StatementJoin join, CancellationToken cancellationToken)
    {
        var compiler = new ArticleCompiler(context, article);
        compiler.CompileArticle();
        foreach (var reference in source.ReadReferences(compiler.Reject)) compiler.Compile(reference);
        foreach (var passage in source.ReadPassages(compiler.Reject)) compiler.Compile(passage);
        var statements = new StatementCompiler(context, join, _conflicts);
        long done = 0;
        Report("reading statements", 0, null, "rows", cancellationToken);
        foreach (var statement in source.ReadStatements(rejected => statements.Reject(rejected, article)))
        {
            statements.Compile(statement, article);
            if ((++done & 0xFFF) == 0) Report("reading statements", done, null, "rows", cancellationToken);
        }
        compiler.ReportUnusedPassages();
        var evidence = new EvidenceCompiler(context, join);
        done = 0;
        Report("reading evidence", 0, null, "rows", cancellationToken);
        foreach (var row in source.ReadEvidence())
        {
            evidence.Compile(row, article);
            if ((++done & 0xFFF) == 0) Report("reading evidence", done, null, "rows", cancellationToken);
        }
    }

    private void Report(string stage, long done, long? total, string unit, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        progress?.Report(new BuildProgress(stage, done, total, unit));
    }
}
