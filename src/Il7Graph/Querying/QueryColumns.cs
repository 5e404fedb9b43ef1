using Il7Graph.Diagnostics;

namespace Il7Graph.Querying;

/// <summary>The variables of a result, and their places.</summary>
internal sealed class QueryColumns
{
    private readonly Dictionary<string, int> _places;

    public QueryColumns(IReadOnlyList<string> names)
    {
        Names = names;
        _places = names.Select((name, place) => (name, place)).ToDictionary(pair => pair.name, pair => pair.place, StringComparer.Ordinal);
    }

    public IReadOnlyList<string> Names { get; }

    /// <exception cref="ArgumentException">There is no such variable.</exception>
    public int IndexOf(string variable)
    {
        ArgumentNullException.ThrowIfNull(variable);
        if (_places.TryGetValue(variable, out var place)) return place;
        var meant = Spelling.Nearest(variable, Names);
        throw new ArgumentException(
            $"the query has no column ?{variable}" + (meant is null ? $": it has {string.Join(", ", Names.Select(name => $"?{name}"))}" : $"; did you mean ?{meant}?"),
            nameof(variable));
    }
}
