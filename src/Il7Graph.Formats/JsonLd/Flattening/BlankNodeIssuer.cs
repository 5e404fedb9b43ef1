using System.Globalization;

namespace Il7Graph.Formats.JsonLd.Flattening;

/// <summary>New blank node identifiers: <c>_:b0</c>, <c>_:b1</c>, ... (JSON-LD 1.1 API §7.3).</summary>
internal class BlankNodeIssuer
{
    private readonly Dictionary<string, string> _issued = new(StringComparer.Ordinal);
    private int _next;

    /// <summary>The identifier that stands for one of the document.</summary>
    public string For(string identifier)
    {
        if (!_issued.TryGetValue(identifier, out var issued)) _issued.Add(identifier, issued = Rename(identifier));
        return issued;
    }

    /// <summary>An identifier for a node that has none.</summary>
    public virtual string Next() => string.Create(CultureInfo.InvariantCulture, $"_:b{_next++}");

    protected virtual string Rename(string identifier) => Next();
}
