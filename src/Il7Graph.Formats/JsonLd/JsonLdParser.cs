using Il7Graph.Diagnostics;
using Il7Graph.Formats.JsonLd.Expansion;
using Il7Graph.Formats.JsonLd.Flattening;
using Il7Graph.Formats.JsonLd.Json;
using Il7Graph.Formats.Parsing;
using Il7Graph.Rdf;
using Newtonsoft.Json.Linq;

namespace Il7Graph.Formats.JsonLd;

/// <summary>Reads JSON-LD 1.1 as RDF: the "deserialize" operation behind <see cref="RdfParser.Parse"/>.</summary>
/// <remarks>The text is held whole, and its grammar checked before anything is pushed. The trees made of it are held node by node where
/// the document is an array, or an object with <c>@graph</c> and <c>@context</c> only. An error ends the reading; what the nodes before
/// it said stays said. What RDF has no term for is left out with a warning, as the algorithm leaves it out without one. Blank
/// nodes keep their labels.</remarks>
internal sealed class JsonLdParser(ParserOptions options, IQuadSink sink, ParserFindings findings, CancellationToken cancellation) : IExpansionObserver
{
    /// <returns>How many quads were pushed.</returns>
    public long Parse(Stream input)
    {
        var run = new JsonLdRun(new JsonLdOptions { Base = options.Base, DocumentLoader = options.DocumentLoader }, this, cancellation);
        try
        {
            if (Read(input) is { } text) Push(JsonParser.ParsePieces(text), run);
        }
        catch (JsonSyntaxException problem)
        {
            findings.Report(problem.Descriptor, SpanOf(problem.Place), problem.Detail);
        }
        catch (JsonLdException problem)
        {
            var place = problem.Line is { } line ? new SourceSpan(problem.DocumentIri ?? options.File, line, problem.Column ?? 1, 0) : SourceSpan.WholeFile(options.File);
            findings.Report(DescriptorOf(problem.Code), place, problem.CodeText, problem.Message);
        }
        return run.QuadCount;
    }

    public void KeyWithoutIri(JProperty key) => findings.Report(FormatsDiagnostics.KeyWithoutIri, SpanOf(key), key.Name);

    public void UnusableIri(string iri, JToken at) => findings.Report(FormatsDiagnostics.UnusableIri, SpanOf(at), iri);

    public void UnusableLanguage(string language, JToken at) => findings.Report(FormatsDiagnostics.UnusableLanguage, SpanOf(at), language);

    private void Push(JsonPieces document, JsonLdRun run)
    {
        if (document.IsWhole && document.Header is null)
        {
            throw new JsonLdException(JsonLdErrorCode.InvalidValueObject, "a document is an object or an array, and this is a value alone");
        }
        run.StreamToRdf(document, sink, new LabelKeepingIssuer(options.BlankNodePrefix));
    }

    /// <summary>The bytes of the document; null, and a finding, if there are too many.</summary>
    private ReadOnlyMemory<byte>? Read(Stream input)
    {
        var text = new MemoryStream();
        var buffer = new byte[1 << 16];
        for (var length = input.Read(buffer); length > 0; length = input.Read(buffer))
        {
            cancellation.ThrowIfCancellationRequested();
            if (text.Length + length > JsonLdOptions.MaximumDocumentBytes)
            {
                findings.Report(FormatsDiagnostics.DocumentTooLarge, SourceSpan.WholeFile(options.File), JsonLdOptions.MaximumDocumentBytes);
                return null;
            }
            text.Write(buffer, 0, length);
        }
        return text.GetBuffer().AsMemory(0, (int)text.Length);
    }

    private SourceSpan SpanOf(JToken token)
    {
        var file = DocumentOrigin.Of(token) ?? options.File;
        return JsonPlace.Of(token) is { } place ? SpanOf(place) with { File = file } : SourceSpan.WholeFile(file);
    }

    private SourceSpan SpanOf(JsonPlace place) => new(options.File, place.Line, place.Column, place.Length);

    private static DiagnosticDescriptor DescriptorOf(JsonLdErrorCode code) => code switch
    {
        JsonLdErrorCode.LoadingDocumentFailed or JsonLdErrorCode.LoadingRemoteContextFailed => FormatsDiagnostics.NotLoaded,
        JsonLdErrorCode.ContextOverflow or JsonLdErrorCode.CyclicIriMapping or JsonLdErrorCode.InvalidBaseIri
            or JsonLdErrorCode.InvalidContainerMapping or JsonLdErrorCode.InvalidContextEntry or JsonLdErrorCode.InvalidContextNullification
            or JsonLdErrorCode.InvalidDefaultLanguage or JsonLdErrorCode.InvalidImportValue or JsonLdErrorCode.InvalidIriMapping
            or JsonLdErrorCode.InvalidKeywordAlias or JsonLdErrorCode.InvalidLanguageMapping or JsonLdErrorCode.InvalidLocalContext
            or JsonLdErrorCode.InvalidPrefixValue or JsonLdErrorCode.InvalidPropagateValue or JsonLdErrorCode.InvalidProtectedValue
            or JsonLdErrorCode.InvalidRemoteContext or JsonLdErrorCode.InvalidReverseProperty or JsonLdErrorCode.InvalidScopedContext
            or JsonLdErrorCode.InvalidTermDefinition or JsonLdErrorCode.InvalidTypeMapping or JsonLdErrorCode.InvalidVersionValue
            or JsonLdErrorCode.InvalidVocabMapping or JsonLdErrorCode.KeywordRedefinition or JsonLdErrorCode.ProcessingModeConflict
            or JsonLdErrorCode.ProtectedTermRedefinition => FormatsDiagnostics.BadContext,
        _ => FormatsDiagnostics.BadJsonLd,
    };
}
