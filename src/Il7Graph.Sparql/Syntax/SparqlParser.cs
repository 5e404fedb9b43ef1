using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Text;
using Il7Graph.Diagnostics;
using Il7Graph.Rdf;
using Il7Graph.Sparql.Collections;

namespace Il7Graph.Sparql.Syntax;

/// <summary>Reads SPARQL 1.2 Query and Update, of which 1.1 is a part. One method per production, named like it.</summary>
/// <remarks>Text that does not follow the grammar ends the reading at its first finding; what the grammar allows and the specification
/// forbids is reported, and the reading goes on.</remarks>
internal sealed partial class SparqlParser
{
    private static readonly SparqlOptions TermOptions = new();

    private readonly SparqlScanner _scanner;
    private readonly SparqlOptions _options;
    private readonly DiagnosticBag _diagnostics;
    private readonly Dictionary<string, string> _prefixes = new(StringComparer.Ordinal);
    private IriResolver? _resolver;
    private string? _version;
    private Token _token;
    private bool _hasErrors;

    /// <summary>How many brackets are open.</summary>
    private int _depth;

    /// <summary>How many levels the tree has that a production has just returned.</summary>
    private int _height;

    private SparqlParser(SourceText text, SparqlOptions options, DiagnosticBag diagnostics)
    {
        _scanner = new SparqlScanner(text);
        (_options, _diagnostics) = (options, diagnostics);
        if (options.Base is { } baseIri) _resolver = new IriResolver(Encoding.UTF8.GetBytes(baseIri));
        Advance();
    }

    /// <summary>Reads a query; null after reporting why it is none.</summary>
    public static QuerySyntax? ParseQuery(string text, SparqlOptions options, DiagnosticBag diagnostics) =>
        new SparqlParser(new SourceText(text, options.File), options, diagnostics).Parse(parser => parser.QueryUnit());

    /// <summary>Reads an update request; null after reporting why it is none.</summary>
    public static UpdateSyntax? ParseUpdate(string text, SparqlOptions options, DiagnosticBag diagnostics) =>
        new SparqlParser(new SourceText(text, options.File), options, diagnostics).Parse(parser => parser.UpdateUnit());

    /// <summary>Reads a term as a cell of TSV has it; null after reporting why it is none.</summary>
    public static Term? ParseTerm(SourceText text, DiagnosticBag diagnostics)
    {
        var parser = new SparqlParser(text, TermOptions, diagnostics) { _rules = TripleRules.Cell, _keepsLabels = true };
        return parser.Parse(each => each.Cell());
    }

    private T? Parse<T>(Func<SparqlParser, T> production)
        where T : class
    {
        try
        {
            var result = production(this);
            return _hasErrors ? null : result;
        }
        catch (SyntaxFailure)
        {
            return null;
        }
    }

    private Token Advance()
    {
        var token = _token;
        _token = _scanner.Next();
        return token;
    }

    private bool At(TokenKind kind) => _token.Kind == kind;

    private bool AtWord(string word) => At(TokenKind.Word) && _scanner.TextOf(_token).Equals(word, StringComparison.OrdinalIgnoreCase);

    private bool Accept(TokenKind kind)
    {
        if (!At(kind)) return false;
        Advance();
        return true;
    }

    private bool AcceptWord(string word)
    {
        if (!AtWord(word)) return false;
        Advance();
        return true;
    }

    private Token Expect(TokenKind kind, string expected) => At(kind) ? Advance() : throw Unexpected(expected);

    private void ExpectWord(string word)
    {
        if (!AcceptWord(word)) throw Unexpected(word);
    }

    private string TextOf(Token token) => _scanner.TextOf(token).ToString();

    private void Report(DiagnosticDescriptor descriptor, Token token, params ReadOnlySpan<object?> values) =>
        Report(Diagnostic.Of(descriptor, _scanner.Source.SpanOf(token.Start, token.Length), values));

    private void Report(Diagnostic diagnostic)
    {
        _hasErrors = true;
        _diagnostics.Add(diagnostic);
    }

    /// <summary>Reports the token as one that cannot stand here.</summary>
    /// <returns>What the caller throws.</returns>
    private SyntaxFailure Unexpected(string expected)
    {
        var found = _token.Kind switch
        {
            TokenKind.End => "the end of the text",
            TokenKind.String when !IsClosed(_token) => null,
            _ => $"'{TextOf(_token)}'",
        };
        if (found is null)
        {
            ReportUnterminated(_token);
            return new SyntaxFailure();
        }
        var diagnostic = Diagnostic.Of(SparqlDiagnostics.UnexpectedInput, _scanner.Source.SpanOf(_token.Start, _token.Length), expected, found);
        if (At(TokenKind.Word) && Spelling.Nearest(TextOf(_token).ToUpperInvariant(), Keywords.All) is { } meant
            && !AtWord(meant))
        {
            diagnostic = diagnostic with { Help = $"did you mean {meant}?" };
        }
        Report(diagnostic);
        return new SyntaxFailure();
    }

    /// <summary>Opens a bracket.</summary>
    private void Enter()
    {
        if (++_depth > SparqlLimits.Nesting || !RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            Report(SparqlDiagnostics.TooDeep, _token, Math.Min(_depth, SparqlLimits.Nesting), "brackets are open");
            throw new SyntaxFailure();
        }
    }

    private void Leave() => _depth--;

    /// <summary>Says that the tree about to be returned has so many levels.</summary>
    private void SetHeight(int height)
    {
        _height = height;
        if (height <= SparqlLimits.Height) return;
        Report(SparqlDiagnostics.TooDeep, _token, SparqlLimits.Height, "operations stand one upon the other");
        throw new SyntaxFailure();
    }

    /// <summary>Reads operands with a separator between them.</summary>
    private T Chained<T>(TokenKind separator, Func<T> operand, Func<T, T, T> combine)
    {
        var first = operand();
        if (!At(separator)) return first;
        var operands = new List<T> { first };
        var height = _height;
        while (Accept(separator))
        {
            operands.Add(operand());
            height = Math.Max(height, _height);
        }
        SetHeight(height + Chain.HeightOf(operands.Count));
        return Chain.Combine<T>(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(operands), combine);
    }

    /// <summary>Ends the reading after something was reported. It never leaves the parser.</summary>
    [SuppressMessage("Design", "CA1064", Justification = "caught in Parse, the only way in")]
    private sealed class SyntaxFailure : Exception;
}
