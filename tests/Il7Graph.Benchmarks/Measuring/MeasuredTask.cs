using System.Diagnostics;
using System.Runtime;
using Il7Graph.Diagnostics;
using Il7Graph.Formats;
using Il7Graph.Rdf;
using Il7Graph.Rdf.Canonicalization;
using Il7Graph.Rdf.Vocabulary;

namespace Il7Graph.Benchmarks.Measuring;

/// <summary>The tasks that the peers are measured at too, each on the bytes of one file.</summary>
/// <param name="input">A document that the name of its file gives the format of.</param>
internal sealed class MeasuredTask(string input)
{
    /// <summary>The file to a count of its quads.</summary>
    public Measurement Parse() => WarmRuns.Of(() =>
    {
        var counter = new CountingSink();
        Read(counter);
        return counter.Count;
    });

    /// <summary>The file to a dataset that can be asked, and how much memory that takes: what the process holds with one dataset
    /// more than without, and not less than the dataset says of itself.</summary>
    public Measurement Load()
    {
        var measured = WarmRuns.Of(() =>
        {
            using var loaded = LoadOnce();
            return loaded.Count;
        });
        var before = Resident();
        using var dataset = LoadOnce();
        return measured with { Held = Math.Max(Resident() - before, dataset.ByteCount) };
    }

    /// <summary>A loaded dataset to a document that is thrown away.</summary>
    public Measurement Write(RdfFormat format)
    {
        using var dataset = LoadOnce();
        return WarmRuns.Of(() =>
        {
            var output = new CountingStream();
            RdfWriter.Write(dataset, output, format);
            return output.Length;
        });
    }

    /// <summary>A loaded dataset to canonical N-Quads that are thrown away.</summary>
    public Measurement Canonicalize()
    {
        using var dataset = LoadOnce();
        return WarmRuns.Of(() =>
        {
            var output = new CountingStream();
            Rdfc10.Canonicalize(dataset).WriteTo(output);
            return output.Length;
        });
    }

    /// <summary>The dataset of the file, stored: opening it, and the types of one gene.</summary>
    public Measurement Open()
    {
        var store = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        try
        {
            using (var dataset = LoadOnce()) dataset.Save(store);
            var gene = new Iri("http://kg.example/gene/HGNC_5000");
            return WarmRuns.Of(() =>
            {
                using var opened = Dataset.Open(store);
                return opened.Match(gene, RDF.Type).Count();
            });
        }
        finally
        {
            File.Delete(store);
        }
    }

    private Dataset LoadOnce()
    {
        var builder = new DatasetBuilder();
        Read(builder);
        return builder.ToDataset();
    }

    private void Read(IQuadSink sink)
    {
        var format = RdfFormat.ForFile(input) ?? throw new InvalidDataException($"no format is known by the name of '{input}'");
        var diagnostics = new DiagnosticBag();
        using var stream = new FileStream(input, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 1);
        RdfParser.Parse(stream, format, new ParserOptions { File = input }, sink, diagnostics);
        if (diagnostics.HasErrors) throw new InvalidDataException(diagnostics.ToImmutable()[0].ToString());
    }

    /// <summary>The resident memory after all garbage is gone, in bytes.</summary>
    private static long Resident()
    {
        GCSettings.LargeObjectHeapCompactionMode = GCLargeObjectHeapCompactionMode.CompactOnce;
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        using var process = Process.GetCurrentProcess();
        return process.WorkingSet64;
    }
}
