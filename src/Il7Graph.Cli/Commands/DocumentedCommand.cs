using System.CommandLine;
using Il7Graph.Diagnostics;

namespace Il7Graph.Cli.Commands;

/// <summary>A command whose help ends with examples, and which knows a mistyped option from the name of a file.</summary>
internal abstract class DocumentedCommand : Command
{
    protected DocumentedCommand(string name, string description)
        : base(name, description)
    {
    }

    /// <summary>Command lines with a comment above each, lines parted by LF.</summary>
    public abstract string Examples { get; }

    /// <summary>Adds an argument that takes paths. The library would take an unknown option for a path; here it is an error that
    /// names the option meant. A file whose name begins with a hyphen is written <c>./-name</c>.</summary>
    protected void AddPaths<T>(Argument<T> argument)
    {
        argument.Validators.Add(result =>
        {
            foreach (var token in result.Tokens.Select(token => token.Value).Where(IsOptionLike))
            {
                var meant = NearestOption(token);
                result.AddError(meant is null
                    ? $"'{token}' is not an option of '{Name}'."
                    : $"'{token}' is not an option of '{Name}'. Did you mean '{meant}'?");
            }
        });
        Arguments.Add(argument);
    }

    /// <summary>Refuses the empty paths that the unset variables of a script leave.</summary>
    /// <exception cref="UsageException"><paramref name="path"/> is empty.</exception>
    public static string PathOf(string path, string name) => path.Length > 0 ? path : throw new UsageException($"the path of {name} is empty");

    /// <summary>Runs <paramref name="run"/> beside the thread that waits for Ctrl-C.</summary>
    protected void RunWith(Func<ParseResult, CancellationToken, int> run) =>
        SetAction((parsed, cancellation) => Task.Run(() => run(parsed, cancellation), CancellationToken.None));

    private static bool IsOptionLike(string token) => token.Length > 1 && token[0] == '-';

    private string? NearestOption(string token) => Spelling.Nearest(
        token.Split('=', ':')[0],
        Options.SelectMany(option => option.Aliases.Prepend(option.Name))
            .Where(name => name.StartsWith("--", StringComparison.Ordinal)));
}
