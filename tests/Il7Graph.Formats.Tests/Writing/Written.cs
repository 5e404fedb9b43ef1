using System.Text;
using Il7Graph.Diagnostics;
using Il7Graph.Rdf;

namespace Il7Graph.Formats.Tests.Writing;

/// <summary>What a writer makes of quads.</summary>
internal static class Written
{
    public static PrefixMap Prefixes { get; } = new(new Dictionary<string, string>
    {
        ["e"] = "urn:e:",
        ["xsd"] = "http://www.w3.org/2001/XMLSchema#",
    });

    /// <summary>The document of what <paramref name="calls"/> say to the writer.</summary>
    public static string By(RdfFormat format, Action<IRdfWriter> calls, WriterOptions? options = null)
    {
        using var output = new MemoryStream();
        using var writer = RdfWriter.Create(output, format, options);
        calls(writer);
        writer.Complete();
        return Encoding.UTF8.GetString(output.ToArray());
    }

    /// <summary>The document of quads in N-Quads, in their order.</summary>
    public static string Of(string lines, RdfFormat format, WriterOptions? options = null) => By(format, writer =>
    {
        var diagnostics = new DiagnosticBag();
        RdfParser.Parse(new MemoryStream(Encoding.UTF8.GetBytes(lines)), RdfFormat.NQuads, new ParserOptions(), writer, diagnostics);
        Assert.Empty(diagnostics.ToImmutable());
    }, options);

    /// <summary>The body of the Turtle or TriG of quads, with the prefixes <c>e:</c> and <c>xsd:</c>.</summary>
    public static string Body(string lines, RdfFormat format)
    {
        const string Start = "@prefix e: <urn:e:> .\n@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .\n\n";
        var text = Of(lines, format, new WriterOptions { Prefixes = Prefixes });
        Assert.StartsWith(Start, text, StringComparison.Ordinal);
        return text[Start.Length..];
    }

    /// <summary>The document of a dataset of these quads, sorted.</summary>
    public static byte[] Sorted(IEnumerable<Quad> quads, RdfFormat format, WriterOptions? options = null)
    {
        using var output = new MemoryStream();
        RdfWriter.Write(DatasetOf(quads), output, format, options);
        return output.ToArray();
    }

    public static Dataset DatasetOf(IEnumerable<Quad> quads)
    {
        var builder = new DatasetBuilder();
        foreach (var quad in quads) builder.Add(quad);
        return builder.ToDataset();
    }

    public static void Add(this IRdfWriter writer, Quad quad) => writer.Add(
        TermEncoding.Encode(quad.Subject), TermEncoding.Encode(quad.Predicate), TermEncoding.Encode(quad.Object),
        quad.Graph is null ? [] : TermEncoding.Encode(quad.Graph));
}
