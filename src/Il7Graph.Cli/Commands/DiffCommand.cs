using System.CommandLine;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Il7Graph.Cli.Files;
using Il7Graph.Cli.Output;
using Il7Graph.Diagnostics;
using Il7Graph.Diagnostics.Reports;
using Il7Graph.Rdf;
using Il7Graph.Rdf.Canonicalization;
using Il7Graph.Rdf.Comparison;

namespace Il7Graph.Cli.Commands;

/// <summary><c>il7graph diff</c>: the quads that only one of two files has.</summary>
internal sealed class DiffCommand : DocumentedCommand
{
    private readonly Terminal _terminal;

    // Not required by the library, which would want them for --help too.
    private readonly Argument<string?> _left = new("A")
    {
        Description = "A file; - is standard input",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private readonly Argument<string?> _right = new("B")
    {
        Description = "Another; - is standard input",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private readonly Option<string?> _from = new("--from")
    {
        Description = "The format of both: nt, nq, ttl, trig, jsonld, rdfxml [default: by their extensions]",
        HelpName = "FORMAT",
    };

    private readonly Option<string> _format = SharedOptions.Choice("--format", "How to report", "text", "json");

    private readonly FetchOptions _fetch = new();
    private readonly Option<bool> _noColor = SharedOptions.NoColor();

    public DiffCommand(Terminal terminal)
        : base("diff", "Shows the quads that only one of two RDF files has, blank nodes matched: 0 if none, 1 if any, 2 if unreadable.")
    {
        _terminal = terminal;
        AddPaths(_left);
        AddPaths(_right);
        foreach (var option in new Option[] { _from, _format }.Concat(_fetch.All).Append(_noColor)) Options.Add(option);
        RunWith(Run);
    }

    public override string Examples =>
        """
        # what a release changed: - only in the first, + only in the second
        il7graph diff old.ttl.gz output/il7.ttl

        # do two files say the same, whatever their format and labels?
        il7graph diff cl.owl cl.nt > changes.txt && echo the same

        # for a program
        il7graph diff old.nq new.trig --format json
        """;

    private int Run(ParseResult parsed, CancellationToken cancellation)
    {
        if (parsed.GetValue(_left) is not { } left || parsed.GetValue(_right) is not { } right)
            throw new UsageException("name two files to compare: il7graph diff A B");
        (left, right) = (PathOf(left, "A"), PathOf(right, "B"));
        var format = parsed.GetRequiredValue(_format);
        if (left == InputFile.Standard && right == InputFile.Standard) throw new UsageException("only one of A and B can be standard input");
        var from = parsed.GetValue(_from);
        var diagnostics = new DiagnosticBag();
        using var loader = _fetch.Loader(parsed);
        var leftDataset = DatasetInput.Read(left, from, loader, _terminal, diagnostics, cancellation);
        var rightDataset = DatasetInput.Read(right, from, loader, _terminal, diagnostics, cancellation);
        var colour = _terminal.UsesColour && !parsed.GetValue(_noColor);
        TextReport.Write(_terminal.Error, diagnostics.ToImmutable(), diagnostics.LeftOut(), colour);
        if (diagnostics.HasErrors) return ExitCode.Unusable;

        var difference = Compare(left, leftDataset, right, rightDataset);
        _terminal.Out.Write(format == "json" ? Json(difference) : difference.ToString());
        return difference.IsEmpty ? ExitCode.Success : ExitCode.Findings;
    }

    private static DatasetDifference Compare(string left, Dataset leftDataset, string right, Dataset rightDataset)
    {
        try
        {
            return DatasetDifference.Between(leftDataset, rightDataset);
        }
        catch (PoisonGraphException problem)
        {
            throw new UsageException(
                $"cannot compare '{left}' and '{right}': {problem.AlikeNodes} blank nodes look too much alike; give some of them IRIs", problem);
        }
    }

    /// <summary><c>{"equal": ..., "onlyLeft": [lines], "onlyRight": [lines], "matches": {left label: right label}}</c></summary>
    private static string Json(DatasetDifference difference)
    {
        var bytes = new MemoryStream();
        var options = new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
        using (var json = new Utf8JsonWriter(bytes, options))
        {
            json.WriteStartObject();
            json.WriteBoolean("equal", difference.IsEmpty);
            WriteLines(json, "onlyLeft", difference.OnlyLeft);
            WriteLines(json, "onlyRight", difference.OnlyRight);
            json.WriteStartObject("matches");
            foreach (var (left, right) in difference.Matches) json.WriteString(left, right);
            json.WriteEndObject();
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(bytes.GetBuffer(), 0, (int)bytes.Length) + "\n";
    }

    private static void WriteLines(Utf8JsonWriter json, string name, IEnumerable<Quad> quads)
    {
        json.WriteStartArray(name);
        foreach (var quad in quads) json.WriteStringValue(quad.ToString());
        json.WriteEndArray();
    }
}
