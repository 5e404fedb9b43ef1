using System.Text;
using Il7Graph.Diagnostics;
using Newtonsoft.Json;

namespace Il7Graph.Curation.Reading;

/// <summary>Opens JSON for reading token by token, and turns what is not JSON into a finding.</summary>
internal static class JsonInput
{
    /// <summary>A byte order mark at the start is passed over (RFC 8259 §8.1 allows it): editors on Windows write one.</summary>
    public static JsonTextReader Open(Stream stream) =>
        new(new StreamReader(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true, throwOnInvalidBytes: true), detectEncodingFromByteOrderMarks: false, 1 << 16))
        {
            DateParseHandling = DateParseHandling.None,
            FloatParseHandling = FloatParseHandling.Decimal,
            MaxDepth = 64,
        };

    /// <summary>True, with a finding, if the text ended inside an object or array, which the reader itself lets pass.</summary>
    public static bool EndsEarly(JsonTextReader reader, string file, DiagnosticBag diagnostics)
    {
        if (reader.Depth == 0) return false;
        var place = new SourceSpan(file, Math.Max(1, reader.LineNumber), Math.Max(1, reader.LinePosition), 0);
        diagnostics.Report(CurationDiagnostics.JsonSyntax, place, "the text ends inside an object or array");
        return true;
    }

    /// <summary>Runs <paramref name="read"/>; null, with a finding, if the text is not JSON.</summary>
    public static T? Guard<T>(JsonTextReader reader, string file, DiagnosticBag diagnostics, Func<T?> read) where T : class
    {
        try
        {
            return read();
        }
        catch (JsonReaderException exception)
        {
            var message = exception.Message;
            var path = message.IndexOf(" Path '", StringComparison.Ordinal);
            diagnostics.Report(
                CurationDiagnostics.JsonSyntax,
                new SourceSpan(file, Math.Max(1, exception.LineNumber), Math.Max(1, exception.LinePosition), 1),
                (path < 0 ? message : message[..path]).TrimEnd('.'));
        }
        catch (DecoderFallbackException)
        {
            diagnostics.Report(
                CurationDiagnostics.InvalidUtf8, new SourceSpan(file, Math.Max(1, reader.LineNumber), Math.Max(1, reader.LinePosition), 1));
        }
        return null;
    }
}
