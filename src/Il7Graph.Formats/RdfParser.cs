using Il7Graph.Diagnostics;
using Il7Graph.Formats.JsonLd;
using Il7Graph.Formats.NQuads;
using Il7Graph.Formats.Parsing;
using Il7Graph.Formats.RdfXml;
using Il7Graph.Formats.Turtle;
using Il7Graph.Rdf;

namespace Il7Graph.Formats;

/// <summary>Reads RDF 1.1 and 1.2 documents.</summary>
public static class RdfParser
{
    private const int MinimumTokenBytes = 1024;

    /// <summary>Reads UTF-8 (XML: what its declaration says) from <paramref name="input"/> and pushes each quad into <paramref
    /// name="sink"/> as soon as it is complete.</summary>
    /// <returns>How many quads were pushed; one that the document says twice counts twice.</returns>
    /// <remarks>Reports IL7G10xx where the document breaks the grammar, skips to the next statement and goes on; what a broken
    /// statement had said up to there stays said. Needs memory for the longest token (N-Triples, N-Quads: line; see <see
    /// cref="ParserOptions.MaximumTokenBytes"/>) and the prefixes only; RDF/XML for the values of <c>rdf:ID</c> too, and XML that is
    /// not well-formed ends the reading. Of JSON-LD the text is held, and the nodes one by one where the document is an array or has
    /// <c>@context</c> and <c>@graph</c> only; an error (IL7G11xx) ends the reading. Blank nodes keep their labels after <see cref="ParserOptions.BlankNodePrefix"/>; those without a label are called
    /// <c>anon0</c>, <c>anon1</c>, ... in the order in which they appear. An <see cref="IPlacedQuadSink"/> is told where each quad
    /// stands.</remarks>
    /// <exception cref="ArgumentException">The base is not an absolute IRI, the blank node prefix could
    /// not start a label, or tokens may hardly be longer than an IRI.</exception>
    public static long Parse(
        Stream input, RdfFormat format, ParserOptions options, IQuadSink sink, DiagnosticBag diagnostics,
        CancellationToken cancellationToken = default)
    {
        Check(input, format, options, sink, diagnostics);
        var findings = new ParserFindings(options, diagnostics);
        if (format == RdfFormat.JsonLd) return new JsonLdParser(options, sink, findings, cancellationToken).Parse(input);
        if (format == RdfFormat.RdfXml) return RdfXmlParser.Parse(input, options, sink, findings, cancellationToken);
        var isLines = format == RdfFormat.NTriples || format == RdfFormat.NQuads;
        var scanner = new Utf8Scanner(input, options.MaximumTokenBytes, countsLines: !isLines, cancellationToken);
        return isLines
            ? new NQuadsParser(scanner, format.HasGraphs, options, sink, findings).Parse()
            : new TurtleParser(scanner, format.HasGraphs, options, sink, findings).Parse();
    }

    /// <summary>Does what <see cref="Parse"/> does, over a stream that is read asynchronously.</summary>
    /// <remarks>The parser runs on a thread of its own, where <paramref name="sink"/> and <paramref name="diagnostics"/> are called, a
    /// quarter of a megabyte behind the stream at most: a slow sink holds the reading up. The task ends when both have; so a
    /// cancellation comes through as soon as the stream lets go of its reading and the sink of its quad.</remarks>
    /// <inheritdoc cref="Parse"/>
    public static Task<long> ParseAsync(
        Stream input, RdfFormat format, ParserOptions options, IQuadSink sink, DiagnosticBag diagnostics,
        CancellationToken cancellationToken = default)
    {
        Check(input, format, options, sink, diagnostics);
        return ReadAheadAsync(input, ahead => Parse(ahead, format, options, sink, diagnostics, cancellationToken), cancellationToken);
    }

    private static async Task<long> ReadAheadAsync(Stream input, Func<Stream, long> parse, CancellationToken cancellationToken)
    {
        using var ahead = new ReadAheadStream(cancellationToken);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var reading = ahead.FillAsync(input, stop.Token);
        try
        {
            return await Task.Factory.StartNew(
                () => parse(ahead), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default).ConfigureAwait(false);
        }
        finally
        {
            await stop.CancelAsync().ConfigureAwait(false);
            await reading.ConfigureAwait(false);
        }
    }

    private static void Check(Stream input, RdfFormat format, ParserOptions options, IQuadSink sink, DiagnosticBag diagnostics)
    {
        ArgumentNullException.ThrowIfNull(input);
        ArgumentNullException.ThrowIfNull(format);
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(sink);
        ArgumentNullException.ThrowIfNull(diagnostics);
        if (options.Base is { } baseIri && !IriSyntax.IsAbsolute(baseIri))
        {
            throw new ArgumentException($"the base is not an absolute IRI: '{baseIri}'", nameof(options));
        }
        if (options.BlankNodePrefix is { Length: > 0 } prefix && !BlankNodeSyntax.IsLabel(prefix))
        {
            throw new ArgumentException($"no blank node label starts with '{prefix}'", nameof(options));
        }
        ArgumentOutOfRangeException.ThrowIfLessThan(options.MaximumTokenBytes, MinimumTokenBytes, nameof(options));
    }
}
