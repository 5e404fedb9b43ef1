using Il7Graph.Rdf;

namespace Il7Graph.Sparql.Results;

/// <summary>Writes results to streams, which it leaves open.</summary>
public static class ResultsWriter
{
    /// <summary>A sink that writes a sequence of solutions as it comes; a table only at the end, when the widths are known.</summary>
    /// <param name="prefixes">What IRIs are shortened by in a table and in Markdown, which are for people.</param>
    public static ISolutionSink Create(Stream output, ResultsFormat format, PrefixMap? prefixes = null)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(format);
        var buffer = new OutputBuffer(output);
        if (format == ResultsFormat.Json) return new JsonResultsWriter(buffer);
        if (format == ResultsFormat.Xml) return new XmlResultsWriter(buffer);
        if (format == ResultsFormat.Csv) return new CsvResultsWriter(buffer);
        if (format == ResultsFormat.Tsv) return new TsvResultsWriter(buffer);
        var text = new CellText(prefixes ?? PrefixMap.Empty);
        return format == ResultsFormat.Table ? new TableWriter(buffer, text) : new MarkdownWriter(buffer, text);
    }

    /// <summary>Writes the answer of an ASK.</summary>
    /// <exception cref="ArgumentException">The format has no form for it.</exception>
    public static void WriteBoolean(Stream output, ResultsFormat format, bool value)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(format);
        if (!format.HasBoolean) throw new ArgumentException($"{format} cannot say true or false", nameof(format));
        var buffer = new OutputBuffer(output);
        var word = value ? "true"u8 : "false"u8;
        if (format == ResultsFormat.Json)
        {
            buffer.Write("{\"head\":{},\"boolean\":"u8);
            buffer.Write(word);
            buffer.Write("}\n"u8);
        }
        else if (format == ResultsFormat.Xml)
        {
            buffer.Write(XmlResultsWriter.Start);
            buffer.Write("<head/>\n<boolean>"u8);
            buffer.Write(word);
            buffer.Write("</boolean>\n</sparql>\n"u8);
        }
        else
        {
            buffer.Write(word);
            buffer.Write("\n"u8);
        }
        buffer.Flush();
    }
}
