using System.Text;
using BenchmarkDotNet.Attributes;
using Il7Graph.Rdf.Datatypes;

namespace Il7Graph.Benchmarks.Suites;

/// <summary>One lexical form of a common kind to its value.</summary>
[MemoryDiagnoser]
public class DatatypeBenchmarks
{
    private byte[] _form = [];

    [Params(
        "Integer -123456", "Integer 123456789012345678", "Integer 1234567890123456789012345", "Decimal 12.50", "Double 1.5E-7",
        "Double 0.12345678901234567", "DateTime 2024-02-29T12:34:56Z", "DateTime 2024-02-29T12:34:56.789+02:00", "Date 2024-02-29",
        "Duration P1Y2M3DT4H5M6S")]
    public string Literal { get; set; } = "";

    private Datatype Datatype { get; set; }

    [GlobalSetup]
    public void Split()
    {
        var parts = Literal.Split(' ');
        (Datatype, _form) = (Enum.Parse<Datatype>(parts[0]), Encoding.ASCII.GetBytes(parts[1]));
    }

    [Benchmark]
    public bool Parse() =>
        Datatype.IsNumeric() ? NumericValue.TryParse(Datatype, _form, out _)
        : Datatype.IsTemporal() ? TemporalValue.TryParse(Datatype, _form, out _)
        : DurationValue.TryParse(Datatype, _form, out _);
}
