using System.Buffers;
using Il7Graph.Diagnostics;
using Il7Graph.Formats.Parsing;
using Il7Graph.Rdf;

namespace Il7Graph.Formats.NQuads;

/// <summary>Reads N-Triples and N-Quads (RDF 1.1 and 1.2), a line at a time. Terms that already stand in canonical form go to the
/// sink straight from the window.</summary>
internal sealed partial class NQuadsParser(
    Utf8Scanner scanner, bool hasGraphs, ParserOptions options, IQuadSink sink, ParserFindings findings)
{
    private const int MaximumDepth = 1000;

    private static readonly SearchValues<byte> Blanks = SearchValues.Create(" \t"u8);

    private readonly TermStack _copies = new(options.MaximumTermBytes);
    private readonly BlankNodeLabels _labels = new(options.BlankNodePrefix);
    private readonly QuadPlaces? _places = QuadPlaces.For(sink, options.File);
    private int _line;
    private int _depth;
    private long _count;

    // [1] nquadsDoc ::= statement? (EOL statement?)* EOL?
    public long Parse()
    {
        scanner.SkipByteOrderMark();
        while (!scanner.AtEnd)
        {
            CanonicalLines();
            if (scanner.AtEnd) break;
            _line++;
            try
            {
                var length = scanner.MeasureLine();
                Line(scanner.Window[..length]);
            }
            catch (OversizedTokenException)
            {
                Fail(scanner.Window, 0, 1, FormatsDiagnostics.OversizedToken, options.MaximumTokenBytes);
            }
            while (scanner.MeasurePieceOfLine() is var piece and > 0) scanner.Advance(piece);
            scanner.Advance(scanner.Peek() == '\r' && scanner.Peek(1) == '\n' ? 2 : scanner.AtEnd ? 0 : 1);
        }
        return _count;
    }

    private void Line(ReadOnlySpan<byte> line)
    {
        var invalid = ParserFindings.IndexOfInvalidUtf8(line);
        if (invalid >= 0)
        {
            Fail(line, invalid, 1, FormatsDiagnostics.InvalidUtf8, line[invalid]);
            return;
        }
        var at = 0;
        SkipBlanks(line, ref at);
        if (at == line.Length || line[at] == (byte)'#') return;
        _copies.Truncate(0);
        _depth = 0;
        if (line[at] == (byte)'V') VersionDirective(line, at);
        else Statement(line, at);
    }

    // [2] statement ::= subject predicate object graphLabel? '.'
    private void Statement(ReadOnlySpan<byte> line, int at)
    {
        var subjectStart = at;
        if (!Subject(line, ref at, out var subject)) return;
        SkipBlanks(line, ref at);
        var predicateStart = at;
        if (!Predicate(line, ref at, out var predicate)) return;
        SkipBlanks(line, ref at);
        var objectStart = at;
        if (!Object(line, ref at, out var @object)) return;
        var graph = default(TermSlice);
        SkipBlanks(line, ref at);
        if (hasGraphs && at < line.Length && line[at] != (byte)'.' && !GraphLabel(line, ref at, out graph)) return;
        if (!Expect(line, ref at, (byte)'.', "'.' after the statement") || !ExpectEnd(line, at)) return;
        if (_places is not null) Place(line, subjectStart, predicateStart, objectStart);
        sink.Add(BytesOf(subject, line), BytesOf(predicate, line), BytesOf(@object, line), BytesOf(graph, line));
        _count++;
    }

    // versionDirective ::= 'VERSION' versionSpecifier
    private void VersionDirective(ReadOnlySpan<byte> line, int at)
    {
        if (!line[at..].StartsWith("VERSION"u8))
        {
            Unexpected(line, at, "a subject");
            return;
        }
        at += "VERSION".Length;
        SkipBlanks(line, ref at);
        if (at == line.Length || line[at] is not ((byte)'"' or (byte)'\'')) Unexpected(line, at, "a version in quotes");
        else if (String(line, ref at, line[at], out _)) ExpectEnd(line, at);
    }

    private bool Expect(ReadOnlySpan<byte> line, ref int at, byte expected, string what)
    {
        SkipBlanks(line, ref at);
        if (at == line.Length || line[at] != expected) return Unexpected(line, at, what);
        at++;
        return true;
    }

    private bool ExpectEnd(ReadOnlySpan<byte> line, int at)
    {
        SkipBlanks(line, ref at);
        return at == line.Length || line[at] == (byte)'#' || Unexpected(line, at, "the end of the line");
    }

    private static void SkipBlanks(ReadOnlySpan<byte> line, ref int at)
    {
        if (at >= line.Length || !Blanks.Contains(line[at])) return;
        var length = line[at..].IndexOfAnyExcept(Blanks);
        at = length < 0 ? line.Length : at + length;
    }

    private void Place(ReadOnlySpan<byte> line, int subject, int predicate, int @object)
    {
        var column = ColumnOf(line, subject);
        var (second, third) = (column + CharactersOf(line[subject..predicate]), column + CharactersOf(line[subject..@object]));
        _places!.Say(new TokenPlace(_line, column), new TokenPlace(_line, second), new TokenPlace(_line, third));
    }

    private static int ColumnOf(ReadOnlySpan<byte> line, int at) => CharactersOf(line[..at]) + 1;

    private static int CharactersOf(ReadOnlySpan<byte> text) => System.Text.Encoding.UTF8.GetCharCount(text);

    private ReadOnlySpan<byte> BytesOf(TermSlice term, ReadOnlySpan<byte> line) =>
        term.IsCopied ? _copies[new TermRange(term.Start, term.Length)] : line.Slice(term.Start, term.Length);

    private bool Unexpected(ReadOnlySpan<byte> line, int at, string expected) => Fail(
        line, at, 1, FormatsDiagnostics.UnexpectedInput, expected, ParserFindings.Describe(line[at..], "the end of the line"));

    /// <summary>Reports a finding; false, so that a production can return it.</summary>
    private bool Fail(ReadOnlySpan<byte> line, int at, int length, DiagnosticDescriptor descriptor, params ReadOnlySpan<object?> values)
    {
        var text = line.Slice(at, Math.Min(length, line.Length - at));
        findings.Report(descriptor, new SourceSpan(findings.File, _line, ColumnOf(line, at), CharactersOf(text)), values);
        return false;
    }
}
