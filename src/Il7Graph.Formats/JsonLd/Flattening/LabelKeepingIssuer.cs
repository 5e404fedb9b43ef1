using System.Text;
using Il7Graph.Formats.Parsing;
using Il7Graph.Rdf;

namespace Il7Graph.Formats.JsonLd.Flattening;

/// <summary>Identifiers that keep the labels of the document, as the parsers of the other formats do.</summary>
/// <param name="prefix">Put before each label.</param>
internal sealed class LabelKeepingIssuer(string prefix) : BlankNodeIssuer
{
    private readonly BlankNodeLabels _labels = new(prefix);
    private readonly TermStack _term = new();

    public override string Next() => Text(_labels.WriteAnonymous(_labels.Next(), _term));

    protected override string Rename(string identifier) => BlankNodeSyntax.IsLabel(identifier.AsSpan(2))
        ? Text(_labels.WriteLabelled(Encoding.UTF8.GetBytes(identifier.AsSpan(2).ToArray()), _term))
        : Next();

    private string Text(TermRange term)
    {
        var text = Encoding.UTF8.GetString(_term[term]);
        _term.Truncate(0);
        return text;
    }
}
