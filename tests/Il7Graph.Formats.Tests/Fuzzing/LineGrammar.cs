using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Il7Graph.Rdf;

namespace Il7Graph.Formats.Tests.Fuzzing;

/// <summary>N-Triples and N-Quads read in the plainest way: a line at a time as a string, a regular expression per token of the grammar,
/// the object model for the terms. Slow and made to be compared with.</summary>
internal sealed partial class LineGrammar
{
    private const string NameBase =
        @"A-Za-z\u00C0-\u00D6\u00D8-\u00F6\u00F8-\u02FF\u0370-\u037D\u037F-\u1FFF\u200C-\u200D\u2070-\u218F\u2C00-\u2FEF\u3001-\uD7FF\uF900-\uFDCF\uFDF0-\uFFFD";

    private const string Astral = @"[\uD800-\uDB7F][\uDC00-\uDFFF]";
    private const string NameCharacter = $@"(?:[{NameBase}_0-9\u00B7\u0300-\u036F\u203F-\u2040-]|{Astral})";
    private const string Hexadecimal = @"\\u[0-9A-Fa-f]{4}|\\U[0-9A-Fa-f]{8}";

    // Tokens are as long as they can be: what a group (?>...) has taken it does not give back.
    [GeneratedRegex($$"""\G<((?>(?:[^\x00-\x20<>"{}|^`\\]|{{Hexadecimal}})*))>""")]
    private static partial Regex IriReference { get; }

    [GeneratedRegex($@"\G_:((?>(?:[{NameBase}_0-9]|{Astral})(?:(?:{NameCharacter}|\.)*{NameCharacter})?))")]
    private static partial Regex BlankNodeLabel { get; }

    [GeneratedRegex($"""\G"((?>(?:[^"\\\n\r]|\\[tbnrf"'\\]|{Hexadecimal})*))["]""")]
    private static partial Regex QuotedString { get; }

    [GeneratedRegex($"""\G'((?>(?:[^'\\\n\r]|\\[tbnrf"'\\]|{Hexadecimal})*))'""")]
    private static partial Regex SingleQuotedString { get; }

    [GeneratedRegex(@"\G@((?>[A-Za-z0-9-]*))")]
    private static partial Regex LanguageDirection { get; }

    [GeneratedRegex(@"^([A-Za-z]{1,8}(?:-[A-Za-z0-9]{1,8})*?)(?:--(ltr|rtl))?$")]
    private static partial Regex WellFormedLanguage { get; }

    [GeneratedRegex($@"{Hexadecimal}|\\(.)")]
    private static partial Regex Escape { get; }

    private readonly string _line;
    private readonly bool _hasGraphs;
    private int _at;

    private LineGrammar(string line, bool hasGraphs) => (_line, _hasGraphs) = (line, hasGraphs);

    /// <summary>Reads a document.</summary>
    /// <returns>The quads of its right lines in canonical form, and the numbers of those that are broken.</returns>
    public static (string Lines, ImmutableArray<int> Broken) Read(byte[] document, bool hasGraphs)
    {
        var strict = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
        var lines = new StringBuilder();
        var broken = ImmutableArray.CreateBuilder<int>();
        var number = 0;
        foreach (var bytes in LinesOf(document))
        {
            number++;
            try
            {
                if (new LineGrammar(strict.GetString(bytes), hasGraphs).Line() is { } quad) lines.Append(quad).Append('\n');
            }
            catch (Exception problem) when (problem is FormatException or ArgumentException)
            {
                // Of the second kind are what the object model refuses, and bytes that are no UTF-8.
                broken.Add(number);
            }
        }
        return (lines.ToString(), broken.ToImmutable());
    }

    private static IEnumerable<byte[]> LinesOf(byte[] document)
    {
        var start = document.AsSpan().StartsWith("\uFEFF"u8) ? 3 : 0;
        for (var at = start; at < document.Length; at++)
        {
            if (document[at] is not ((byte)'\n' or (byte)'\r')) continue;
            yield return document[start..at];
            if (document[at] == (byte)'\r' && at + 1 < document.Length && document[at + 1] == (byte)'\n') at++;
            start = at + 1;
        }
        if (start < document.Length) yield return document[start..];
    }

    private Quad? Line()
    {
        if (IsEnd()) return null;
        if (Takes("VERSION"))
        {
            Blanks();
            if (!QuotedString.IsMatch(_line, _at) && !SingleQuotedString.IsMatch(_line, _at)) throw new FormatException();
            var version = QuotedString.Match(_line, _at) is { Success: true } quoted ? quoted : SingleQuotedString.Match(_line, _at);
            Unescape(version.Groups[1].Value);
            _at += version.Length;
            return IsEnd() ? null : throw new FormatException();
        }
        var subject = Resource();
        var predicate = Predicate();
        var @object = Object();
        Blanks();
        var graph = _hasGraphs && !_line.AsSpan(_at).StartsWith(".", StringComparison.Ordinal) ? Resource() : null;
        Blanks();
        if (!Takes(".") || !IsEnd()) throw new FormatException();
        return new Quad(subject, predicate, @object, graph);
    }

    private Iri Predicate() => Resource() as Iri ?? throw new FormatException();

    private Term Resource()
    {
        Blanks();
        var label = BlankNodeLabel.Match(_line, _at);
        if (!label.Success) return Reference();
        _at += label.Length;
        return new BlankNode(label.Groups[1].Value);
    }

    private Iri Reference()
    {
        var iri = IriReference.Match(_line, _at);
        if (!iri.Success) throw new FormatException();
        _at += iri.Length;
        return new Iri(Unescape(iri.Groups[1].Value));
    }

    private Term Object()
    {
        Blanks();
        if (Takes("<<("))
        {
            var triple = new TripleTerm(Resource(), Predicate(), Object());
            Blanks();
            return Takes(")>>") ? triple : throw new FormatException();
        }
        var text = QuotedString.Match(_line, _at);
        if (!text.Success) return Resource();
        _at += text.Length;
        var value = Unescape(text.Groups[1].Value);
        Blanks();
        if (Takes("^^"))
        {
            Blanks();
            return Literal.FromTyped(value, Reference());
        }
        var language = LanguageDirection.Match(_line, _at);
        if (!language.Success) return Literal.FromString(value);
        _at += language.Length;
        var parts = WellFormedLanguage.Match(language.Groups[1].Value);
        return parts.Success
            ? Literal.FromLanguage(value, parts.Groups[1].Value, parts.Groups[2].Value switch
            {
                "ltr" => BaseDirection.LeftToRight,
                "rtl" => BaseDirection.RightToLeft,
                _ => null,
            })
            : throw new FormatException();
    }

    private static string Unescape(string raw) => Escape.Replace(raw, escape => escape.Value[1] switch
    {
        'u' or 'U' => new Rune(uint.Parse(escape.Value.AsSpan(2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture)).ToString(),
        't' => "\t",
        'b' => "\b",
        'n' => "\n",
        'r' => "\r",
        'f' => "\f",
        var other => other.ToString(),
    });

    private bool IsEnd()
    {
        Blanks();
        return _at == _line.Length || _line[_at] == '#';
    }

    private void Blanks()
    {
        while (_at < _line.Length && _line[_at] is ' ' or '\t') _at++;
    }

    private bool Takes(string expected)
    {
        if (!_line.AsSpan(_at).StartsWith(expected, StringComparison.Ordinal)) return false;
        _at += expected.Length;
        return true;
    }
}
