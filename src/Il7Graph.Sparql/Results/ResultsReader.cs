using System.Text;
using Il7Graph.Diagnostics;

namespace Il7Graph.Sparql.Results;

/// <summary>Reads results from streams.</summary>
public static class ResultsReader
{
    /// <summary>Reads a document and gives its solutions to a sink as they come. Reading ends at the first finding; the sink gets no
    /// <see cref="ISolutionSink.End"/> then.</summary>
    /// <param name="file">What findings call the document.</param>
    /// <returns>The boolean if it is one, and the sink gets nothing; else null.</returns>
    /// <exception cref="ArgumentException">The format is for people and is not read.</exception>
    public static bool? Read(Stream input, ResultsFormat format, string file, ISolutionSink sink, DiagnosticBag diagnostics)
    {
        ArgumentNullException.ThrowIfNull(input);
        ArgumentNullException.ThrowIfNull(format);
        ArgumentNullException.ThrowIfNull(sink);
        ArgumentNullException.ThrowIfNull(diagnostics);
        if (!format.CanRead) throw new ArgumentException($"{format} is not read", nameof(format));
        var encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
        try
        {
            if (format == ResultsFormat.Xml)
            {
                using var xml = new XmlResultsReader(input, file, sink);
                return xml.Read();
            }
            using var text = new StreamReader(input, encoding, detectEncodingFromByteOrderMarks: false, leaveOpen: true);
            if (format == ResultsFormat.Json)
            {
                using var json = new JsonResultsReader(text, file, sink);
                return json.Read();
            }
            if (format == ResultsFormat.Csv) new CsvResultsReader(text, file, sink).Read();
            else new TsvResultsReader(text, file, sink, diagnostics).Read();
            return null;
        }
        catch (ResultsFailure failure)
        {
            if (failure.Diagnostic is { } diagnostic) diagnostics.Add(diagnostic);
            return null;
        }
        catch (DecoderFallbackException)
        {
            diagnostics.Report(SparqlDiagnostics.NotUtf8, SourceSpan.WholeFile(file));
            return null;
        }
    }

    /// <summary>Reads a document into memory.</summary>
    /// <returns>Null after a finding.</returns>
    public static SparqlResults? Read(Stream input, ResultsFormat format, string file, DiagnosticBag diagnostics)
    {
        ArgumentNullException.ThrowIfNull(diagnostics);
        var before = diagnostics.Count;
        var collector = new SolutionCollector();
        var boolean = Read(input, format, file, collector, diagnostics);
        if (diagnostics.Count > before) return null;
        return boolean is { } value ? SparqlResults.Of(value) : collector.ToResults();
    }
}
