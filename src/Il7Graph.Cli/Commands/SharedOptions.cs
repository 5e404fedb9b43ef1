using System.CommandLine;
using Il7Graph.Cli.Files;
using Il7Graph.Formats;
using Il7Graph.Rdf;

namespace Il7Graph.Cli.Commands;

/// <summary>The arguments and options that several commands have, so that they are spelled and explained alike.</summary>
internal static class SharedOptions
{
    public static Argument<string> In() => new("IN")
    {
        Description = "The file to read; - is standard input [default: -]",
        Arity = ArgumentArity.ZeroOrOne,
    };

    public static Option<string> Out() => new("--output", "-o")
    {
        Description = "The file to write; - is standard output",
        HelpName = "OUT",
        DefaultValueFactory = _ => InputFile.Standard,
    };

    /// <param name="input">What has the format.</param>
    /// <param name="extension">What tells it otherwise.</param>
    public static Option<string?> From(string input = "the input", string extension = "its extension") => Format("--from", input, extension);

    public static Option<string?> To() => Format("--to", "the output", "its extension");

    /// <param name="rest">What is done with what is not wrong.</param>
    public static Option<bool> Lenient(string rest) => new("--lenient") { Description = $"Leave out what is wrong with a warning, and {rest} the rest" };

    /// <summary>A size in bytes; 0 if it is not given.</summary>
    public static Option<long> Memory(string description) => new("--memory")
    {
        Description = description,
        HelpName = "SIZE",
        CustomParser = argument =>
        {
            if (ByteSize.TryParse(argument.Tokens[0].Value, out var bytes)) return bytes;
            argument.AddError($"'{argument.Tokens[0].Value}' is not a size: write bytes, or a number with K, M or G.");
            return 0;
        },
    };

    public static Option<bool> NoColor() => new("--no-color") { Description = "No colours (so does the variable NO_COLOR)" };

    public static Option<bool> Quiet() => new("--quiet", "-q") { Description = "No progress and no summary, findings only" };

    public static Option<string> FindingsFormat() => Choice("--format", "How findings are written", "text", "json", "sarif");

    public static Option<string?> Base() => new("--base")
    {
        Description = "The absolute IRI that relative IRIs of the input are resolved against",
        HelpName = "IRI",
    };

    /// <summary>What <see cref="Base"/> was given.</summary>
    /// <exception cref="UsageException">It is not an absolute IRI.</exception>
    public static string? BaseOf(string? given) => given is null || IriSyntax.IsAbsolute(given)
        ? given
        : throw new UsageException($"the base is not an absolute IRI: '{given}'");

    /// <summary>An option with a fixed set of words, the first being the default.</summary>
    public static Option<string> Choice(string name, string description, params string[] words)
    {
        var option = new Option<string>(name)
        {
            Description = description,
            HelpName = string.Join('|', words),
            DefaultValueFactory = _ => words[0],
        };
        option.CompletionSources.Add(words);
        option.Validators.Add(result =>
        {
            foreach (var word in result.Tokens.Select(token => token.Value).Except(words, StringComparer.Ordinal))
                result.AddError($"'{word}' is not a value of '{name}': {string.Join(", ", words)}.");
        });
        return option;
    }

    private static Option<string?> Format(string name, string document, string extension) => new(name)
    {
        Description = $"The format of {document}: {string.Join(", ", RdfFormat.All.Select(format => format.Name))} [default: by {extension}]",
        HelpName = "FORMAT",
    };
}
