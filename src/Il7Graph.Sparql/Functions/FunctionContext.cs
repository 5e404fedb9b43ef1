using System.Globalization;
using Il7Graph.Rdf;
using Il7Graph.Sparql.Functions.Regexes;

namespace Il7Graph.Sparql.Functions;

/// <summary>What the functions of one run of a query need beside their arguments: the time, a random source, the base IRI, blank nodes
/// and compiled regular expressions. For one thread.</summary>
public sealed class FunctionContext
{
    private const int MaximumRegexes = 256;

    private readonly Dictionary<(string Pattern, string Flags), RegexMatcher?> _regexes = [];
    private readonly Dictionary<string, BlankNode> _labels = new(StringComparer.Ordinal);
    private long _blankNodes;

    /// <summary>What NOW gives, a literal of <c>xsd:dateTime</c>: the same all through the run (SPARQL 1.1 §17.4.5.1).</summary>
    public required Literal Now { get; init; }

    /// <summary>The base IRI of the query, against which IRI resolves its argument; without one, a relative reference is an error.</summary>
    public string? BaseIri { get; init; }

    /// <summary>Of RAND, UUID and STRUUID. With a seed, runs repeat.</summary>
    public Random Random { get; init; } = new();

    /// <summary>Tells the labels that are taken, those of the dataset above all. A new blank node gets another one.</summary>
    public Func<string, bool> IsLabelTaken { get; init; } = static _ => false;

    /// <summary>How long one match of a regular expression may take that needs backtracking; most don't. After that,
    /// <see cref="System.Text.RegularExpressions.RegexMatchTimeoutException"/> leaves the function.</summary>
    public TimeSpan RegexTimeout { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>A literal of <c>xsd:dateTime</c> in UTC, for <see cref="Now"/>.</summary>
    public static Literal InstantOf(DateTimeOffset time) => Literal.FromTyped(
        time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture), Rdf.Vocabulary.XSD.DateTime);

    /// <summary>A blank node that is distinct from all others.</summary>
    public BlankNode NewBlankNode()
    {
        string label;
        do label = string.Create(CultureInfo.InvariantCulture, $"bnode{_blankNodes++}");
        while (IsLabelTaken(label));
        return new BlankNode(label);
    }

    /// <summary>The blank node of a label: always the same one within a solution (SPARQL 1.1 §17.4.2.9).</summary>
    public BlankNode BlankNodeFor(string label)
    {
        if (!_labels.TryGetValue(label, out var node)) _labels.Add(label, node = NewBlankNode());
        return node;
    }

    /// <summary>Forgets the labels of the last solution.</summary>
    public void NextSolution() => _labels.Clear();

    /// <summary>The compiled form of a pattern, kept for the run.</summary>
    /// <returns>Null if pattern or flags are in error.</returns>
    internal RegexMatcher? RegexFor(string pattern, string flags)
    {
        if (_regexes.TryGetValue((pattern, flags), out var matcher)) return matcher;
        // Patterns that come from the data may be many.
        if (_regexes.Count == MaximumRegexes) _regexes.Clear();
        RegexMatcher.TryCreate(pattern, flags, RegexTimeout, out matcher, out _);
        _regexes.Add((pattern, flags), matcher);
        return matcher;
    }
}
