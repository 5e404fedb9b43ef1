using AngleSharp.Html;
using AngleSharp.Html.Parser;
using AngleSharp.Html.Parser.Tokens;
using AngleSharp.Text;

namespace Il7Graph.Formats.JsonLd.Loading;

/// <summary>What JSON-LD needs of an HTML document (JSON-LD 1.1 §7): its base, its scripts and who has which <c>id</c>.</summary>
/// <remarks>Reads the tokens of HTML and builds no tree of elements: linear, however deep the elements are nested.</remarks>
internal sealed class HtmlScripts
{
    private readonly List<HtmlElement> _elements = [];

    private HtmlScripts()
    {
    }

    /// <summary>The <c>href</c> of the first <c>base</c> element that has one.</summary>
    public string? Base { get; private set; }

    /// <summary>The scripts that hold JSON-LD, in their order.</summary>
    public IEnumerable<HtmlElement> JsonLd => _elements.Where(element => element.IsJsonLd);

    public static HtmlScripts Read(string html)
    {
        var scripts = new HtmlScripts();
        using var source = new TextSource(html);
        using var tokenizer = new HtmlTokenizer(source, HtmlEntityProvider.Resolver);
        for (var token = tokenizer.Get(); token.Type != HtmlTokenType.EndOfFile; token = tokenizer.Get())
        {
            if (token is HtmlTagToken { Type: HtmlTokenType.StartTag } tag) scripts.Element(tag, tokenizer);
        }
        return scripts;
    }

    /// <summary>The first element with this <c>id</c>, or null.</summary>
    public HtmlElement? Find(string id) => _elements.Find(element => element.Id == id);

    private void Element(HtmlTagToken tag, HtmlTokenizer tokenizer)
    {
        var id = Attribute(tag, "id");
        switch (tag.Name)
        {
            case "script":
                _elements.Add(new HtmlElement(tag.Name, id, Attribute(tag, "type"), ScriptText(tokenizer)));
                return;
            case "base":
                Base ??= Attribute(tag, "href");
                break;
            case "style" or "xmp" or "iframe" or "noembed" or "noframes":
                tokenizer.State = HtmlParseMode.Rawtext;
                break;
            case "title" or "textarea":
                tokenizer.State = HtmlParseMode.RCData;
                break;
            case "plaintext":
                tokenizer.State = HtmlParseMode.Plaintext;
                break;
        }
        if (id is not null) _elements.Add(new HtmlElement(tag.Name, id, null, ""));
    }

    private static string ScriptText(HtmlTokenizer tokenizer)
    {
        var text = new System.Text.StringBuilder();
        tokenizer.State = HtmlParseMode.Script;
        for (var token = tokenizer.Get(); token.Type == HtmlTokenType.Character; token = tokenizer.Get()) text.Append(token.Data);
        return text.ToString();
    }

    private static string? Attribute(HtmlTagToken tag, string name)
    {
        foreach (var attribute in tag.Attributes)
        {
            if (attribute.Name == name) return attribute.Value;
        }
        return null;
    }
}
