using System.CommandLine;
using Il7Graph.Querying;
using Il7Graph.Rdf;

namespace Il7Graph.Cli.Commands;

/// <summary>The option that gives terms to the variables of a query or an update.</summary>
internal sealed class ParameterOption
{
    public Option<string[]> Option { get; } = new("--param")
    {
        Description = "A term for a variable: an IRI, an identifier as PMID:11135619, a number, a text in quotes",
        HelpName = "NAME=TERM",
    };

    /// <summary>The request with the parameters given.</summary>
    /// <param name="with">Puts them in; see <see cref="Sparql.SparqlQuery.With"/>.</param>
    /// <exception cref="UsageException">One is no term, comes twice, or the request does not use it.</exception>
    public T Bind<T>(ParseResult parsed, T request, PrefixMap prefixes, Func<T, IReadOnlyDictionary<string, Term>, T> with)
    {
        var terms = new Dictionary<string, Term>(StringComparer.Ordinal);
        foreach (var parameter in parsed.GetValue(Option) ?? [])
        {
            var equals = parameter.IndexOf('=', StringComparison.Ordinal);
            if (equals <= 0) throw new UsageException($"'{parameter}' is not a parameter: write NAME=TERM");
            var (name, text) = (parameter[..equals].TrimStart('?', '$'), parameter[(equals + 1)..]);
            if (!ParameterText.TryParse(text, prefixes, out var term))
                throw new UsageException($"'{text}' is not a term: write an IRI, an identifier with a known prefix, a number, or a text in double quotes");
            if (!terms.TryAdd(name, term)) throw new UsageException($"the parameter '{name}' is given twice");
        }
        try
        {
            return terms.Count == 0 ? request : with(request, terms);
        }
        catch (ArgumentException problem)
        {
            throw new UsageException($"the parameters do not fit: {problem.Message}", problem);
        }
    }
}
