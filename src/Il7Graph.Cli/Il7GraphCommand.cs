using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using Il7Graph.Cli.Commands;
using Il7Graph.Cli.Output;
using Il7Graph.Diagnostics;

namespace Il7Graph.Cli;

/// <summary>The root of the command line, and the one place where an outcome becomes an exit code.</summary>
internal static class Il7GraphCommand
{
    /// <summary>How long a cancelled command may take to put things back before the process ends anyway.</summary>
    private static readonly TimeSpan _cleanUpTime = TimeSpan.FromSeconds(10);

    /// <summary>Runs a command line.</summary>
    /// <returns>An <see cref="ExitCode"/>. Exceptions come out only for faults of the program itself.</returns>
    public static async Task<int> RunAsync(IReadOnlyList<string> arguments, Terminal terminal)
    {
        // A word that begins with @ is the name of a question and not of a file with more words.
        var parsed = Create(terminal).Parse(arguments, new ParserConfiguration { ResponseFileTokenReplacer = null });
        var configuration = new InvocationConfiguration
        {
            Output = terminal.Out,
            Error = terminal.Error,
            EnableDefaultExceptionHandler = false,
            ProcessTerminationTimeout = _cleanUpTime,
        };
        try
        {
            if (parsed.Errors.Count > 0) return ReportWrongUse(parsed, terminal.Error);
            var code = await parsed.InvokeAsync(configuration).ConfigureAwait(false);
            terminal.Out.Flush();
            return code;
        }
        catch (OperationCanceledException)
        {
            terminal.Error.Write("il7graph: interrupted\n");
            return ExitCode.Interrupted;
        }
        catch (OutputClosedException)
        {
            return ExitCode.Success;
        }
        catch (Exception problem) when (problem is UsageException or IOException or UnauthorizedAccessException)
        {
            terminal.Error.Write($"il7graph: {problem.Message}\n");
            return ExitCode.Unusable;
        }
    }

    private static Command Create(Terminal terminal)
    {
        // Command instead of RootCommand: its name would be that of the assembly.
        var root = new Command("il7graph", "Compiles curated tables into a validated RDF release.")
        {
            new BuildCommand(terminal),
            new CheckCommand(terminal),
            new ConvertCommand(terminal),
            new TransformCommand(terminal),
            new ValidateCommand(terminal),
            new CanonCommand(terminal),
            new DiffCommand(terminal),
            new IndexCommand(terminal),
            new QueryCommand(terminal),
            new VersionOption(),
        };
        var help = new HelpOption();
        help.Action = new HelpWithExamples((HelpAction)help.Action!);
        root.Options.Add(help);
        return root;
    }

    /// <summary>A line for each mistake and, where a word looks like a command or an option of it, the one meant.</summary>
    private static int ReportWrongUse(ParseResult parsed, TextWriter error)
    {
        var command = parsed.CommandResult.Command;
        var known = command.Subcommands.Select(subcommand => subcommand.Name)
            .Concat(command.Options.Select(option => option.Name)).ToList();
        foreach (var token in parsed.UnmatchedTokens)
        {
            var meant = Spelling.Nearest(token, known);
            error.Write($"'{token}' is not a command or option of '{CommandPath(command)}'."
                + (meant is null ? "\n" : $" Did you mean '{meant}'?\n"));
        }
        // The library's own words on unmatched tokens would say the same again.
        if (parsed.UnmatchedTokens.Count == 0)
            foreach (var problem in parsed.Errors) error.Write($"{problem.Message.Trim()}\n");
        error.Write($"Try '{CommandPath(command)} --help'.\n");
        return ExitCode.Unusable;
    }

    private static string CommandPath(Command command) => command.Parents.OfType<Command>().FirstOrDefault() is { } parent
        ? $"{CommandPath(parent)} {command.Name}"
        : command.Name;

    /// <summary>The help that the library writes, then the examples of the command.</summary>
    private sealed class HelpWithExamples(HelpAction help) : SynchronousCommandLineAction
    {
        /// <summary>Who asks for help need not have named what the command requires.</summary>
        public override bool ClearsParseErrors => true;

        public override int Invoke(ParseResult parseResult)
        {
            help.Invoke(parseResult);
            if (parseResult.CommandResult.Command is DocumentedCommand documented)
            {
                var output = parseResult.InvocationConfiguration.Output;
                output.Write("Examples:\n");
                foreach (var line in documented.Examples.Split('\n')) output.Write(line.Length == 0 ? "\n" : $"  {line}\n");
                output.Write("\n");
            }
            return ExitCode.Success;
        }
    }
}
