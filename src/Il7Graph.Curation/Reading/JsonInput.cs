using System.Text;
using Il7Graph.Diagnostics;
using Newtonsoft.Json;

namespace Il7Graph.Curation.Reading;

/// <summary>A JSON file that is read token by token; what is not JSON, not UTF-8 or not readable becomes a finding.</summary>
/// <param name="reportsMark">True for the pass that reports a byte order mark; the others pass over it.</param>
internal sealed class JsonInput(Stream stream, string file, DiagnosticBag diagnostics, bool reportsMark) : IDisposable
{
    private const char ByteOrderMark = '\uFEFF';
    private readonly StreamReader _text = new(
        stream, new UTF8Encoding(false, throwOnInvalidBytes: true), detectEncodingFromByteOrderMarks: false, 1 << 16);
    private StrictJsonReader? _reader;

    public void Dispose()
    {
        (_reader as IDisposable)?.Dispose();
        _text.Dispose();
    }

    /// <summary>Runs <paramref name="read"/>; null, with a finding, if the file cannot be read on. Calls continue where the one
    /// before stopped.</summary>
    public T? Guard<T>(Func<JsonTextReader, T?> read) where T : class => SafeReading.Guard(file, diagnostics, () => GuardSyntax(read));

    private T? GuardSyntax<T>(Func<JsonTextReader, T?> read) where T : class
    {
        try
        {
            return read(_reader ??= Start());
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
                CurationDiagnostics.InvalidUtf8,
                new SourceSpan(file, Math.Max(1, _reader?.LineNumber ?? 1), Math.Max(1, _reader?.LinePosition ?? 1), 1));
        }
        return null;
    }

    private StrictJsonReader Start()
    {
        if (_text.Peek() == ByteOrderMark)
        {
            _text.Read();
            if (reportsMark) diagnostics.Report(CurationDiagnostics.ByteOrderMark, new SourceSpan(file, 1, 1, 1));
        }
        return new StrictJsonReader(new StrictJsonText(_text))
        {
            DateParseHandling = DateParseHandling.None,
            FloatParseHandling = FloatParseHandling.Decimal,
            MaxDepth = 64,
        };
    }
}
