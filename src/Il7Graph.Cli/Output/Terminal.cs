#pragma warning disable RS0030 // I/O lives here
using System.Collections.Immutable;
using System.Text;
using Il7Graph.Diagnostics;
using Il7Graph.Diagnostics.Reports;

namespace Il7Graph.Cli.Output;

/// <summary>The three standard streams, and what may be shown on them: data on <see cref="Out"/>, everything else on
/// <see cref="Error"/>.</summary>
internal sealed class Terminal : IDisposable
{
    private readonly Stream _output;

    public Terminal(Stream input, Stream output, TextWriter error)
    {
        (In, _output, Error) = (input, output, error);
        Out = new StreamWriter(output, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), 16 << 10, leaveOpen: true)
        {
            NewLine = "\n",
        };
    }

    public Stream In { get; }

    /// <summary>Text for standard output, buffered until the command ends.</summary>
    public TextWriter Out { get; }

    /// <summary>Bytes for standard output; text written before comes first.</summary>
    public Stream OutBytes
    {
        get
        {
            Out.Flush();
            return _output;
        }
    }

    public TextWriter Error { get; }

    /// <summary>Standard error is looked at by a person, so that progress may be drawn and redrawn.</summary>
    public bool IsInteractive { get; init; }

    /// <summary>Standard output is looked at by a person: a progress display would mix with it.</summary>
    public bool ShowsOutput { get; init; }

    /// <summary>Findings may be coloured: a terminal, and the user did not object through NO_COLOR (any value but none).</summary>
    public bool UsesColour { get; init; }

    public static Terminal OfProcess()
    {
        var interactive = !Console.IsErrorRedirected && Environment.GetEnvironmentVariable("TERM") != "dumb";
        // The progress display recognizes a terminal by .NET's own writer.
        var error = interactive ? Console.Error : StandardError.OpenText();
        return new Terminal(Console.OpenStandardInput(), new StandardOutput(), error)
        {
            IsInteractive = interactive,
            ShowsOutput = !Console.IsOutputRedirected,
            UsesColour = interactive && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR")),
        };
    }

    /// <summary>Writes the findings of a command.</summary>
    /// <param name="format"><c>text</c>, <c>json</c> or <c>sarif</c>.</param>
    /// <param name="colour">Paints the severities of a text report.</param>
    /// <param name="toOutput">To standard output instead of standard error.</param>
    public void WriteFindings(
        ImmutableArray<Diagnostic> findings, ImmutableArray<(DiagnosticDescriptor Descriptor, long LeftOut)> leftOut,
        string format, bool colour, bool toOutput)
    {
        if (format == "text")
        {
            TextReport.Write(toOutput ? Out : Error, findings, leftOut, colour);
            return;
        }
        var report = new MemoryStream();
        if (format == "json") JsonReport.Write(report, findings, leftOut);
        else SarifReport.Write(report, findings, leftOut, typeof(Terminal).Assembly.GetName().Version?.ToString(3));
        (toOutput ? Out : Error).Write(Encoding.UTF8.GetString(report.GetBuffer(), 0, (int)report.Length));
    }

    /// <summary>Does not close the streams: they are the process's.</summary>
    public void Dispose() => Error.Flush();
}
