using System.Diagnostics;
using System.Text;

namespace Il7Graph.Testing;

/// <summary>Runs the built command as users do, in a process of its own.</summary>
public sealed class Il7GraphProcess
{
    private static readonly string _command = FindCommand();

    private readonly Dictionary<string, string?> _environment = new(StringComparer.Ordinal) { ["NO_COLOR"] = null };

    /// <summary>The folder the command runs in.</summary>
    public required string WorkingFolder { get; init; }

    /// <summary>A run that takes longer is killed and fails the test.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>What stands before the command, such as <c>runuser -u nobody --</c>.</summary>
    public IReadOnlyList<string> Launcher { get; init; } = [];

    /// <summary>The path of the built command, to be started with <c>dotnet</c>.</summary>
    public static string CommandPath => _command;

    public Il7GraphProcess With(string variable, string? value)
    {
        _environment[variable] = value;
        return this;
    }

    /// <summary>Runs to the end.</summary>
    public ProcessResult Run(params string[] arguments) => RunWithInput([], arguments);

    /// <inheritdoc cref="RunWithInput(byte[], string[])"/>
    public ProcessResult RunWithInput(string input, params string[] arguments) =>
        RunWithInput(Encoding.UTF8.GetBytes(input), arguments);

    /// <summary>Runs to the end with <paramref name="input"/> on standard input.</summary>
    public ProcessResult RunWithInput(byte[] input, params string[] arguments)
    {
        using var process = Start(arguments);
        using var output = new MemoryStream();
        var readingOutput = process.StandardOutput.BaseStream.CopyToAsync(output);
        var readingError = process.StandardError.ReadToEndAsync();
        Feed(process, input);
        if (!process.WaitForExit(Timeout))
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"il7graph {string.Join(' ', arguments)} ran longer than {Timeout}");
        }
        readingOutput.GetAwaiter().GetResult();
        return new ProcessResult(process.ExitCode, output.ToArray(), readingError.GetAwaiter().GetResult());
    }

    /// <summary>Starts the command with all three streams redirected; the caller ends and disposes it.</summary>
    public Process Start(params string[] arguments)
    {
        var line = (string[])[.. Launcher, "dotnet", _command, .. arguments];
        var start = new ProcessStartInfo(line[0], line[1..])
        {
            WorkingDirectory = WorkingFolder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardErrorEncoding = Encoding.UTF8,
        };
        foreach (var (name, value) in _environment)
        {
            if (value is null) start.Environment.Remove(name);
            else start.Environment[name] = value;
        }
        return Process.Start(start) ?? throw new InvalidOperationException($"{line[0]} did not start");
    }

    /// <summary>A command that ends before it has read everything closes the pipe, which is its right.</summary>
    private static void Feed(Process process, byte[] input)
    {
        try
        {
            process.StandardInput.BaseStream.Write(input);
            process.StandardInput.Close();
        }
        catch (IOException) when (process.WaitForExit(TimeSpan.FromSeconds(10)))
        {
            return;
        }
    }

    /// <summary>The configuration of the tests is that of the command: both lie in <c>artifacts/bin/PROJECT/CONFIGURATION</c>.</summary>
    private static string FindCommand()
    {
        var own = new DirectoryInfo(AppContext.BaseDirectory);
        var path = Path.Combine(own.Parent!.Parent!.FullName, "Il7Graph.Cli", own.Name, "Il7Graph.Cli.dll");
        return File.Exists(path) ? path : throw new FileNotFoundException($"build src/Il7Graph.Cli first: {path} is not there");
    }
}
