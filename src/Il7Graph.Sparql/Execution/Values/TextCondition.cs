using System.Text;
using System.Text.RegularExpressions;
using Il7Graph.Rdf.Storage.Terms;
using Il7Graph.Sparql.Expressions;
using Il7Graph.Sparql.Functions;
using Il7Graph.Sparql.Functions.Regexes;

namespace Il7Graph.Sparql.Execution.Values;

/// <summary>CONTAINS, STRSTARTS, STRENDS or REGEX of a variable, with or without STR and LCASE around it, and a constant: searched in the bytes
/// of the dataset's text. What bytes alone cannot tell goes the usual way.</summary>
internal sealed class TextCondition : ConditionExpression
{
    private const int CharactersAStep = 16;

    private readonly CompiledExpression _variable;
    private readonly CompiledExpression _whole;
    private readonly BuiltInFunction _function;
    private readonly bool _isAnyText;
    private readonly bool _ignoresCase;
    private readonly byte[][] _parts;
    private readonly RegexMatcher? _regex;
    private readonly bool _isAsciiSearch;
    private byte[] _text = new byte[256];
    private byte[] _lower = [];
    private char[] _characters = [];
    private uint _last = QueryTerms.Unbound;
    private Truth _lastTruth;

    private TextCondition(
        QueryTerms terms, CompiledExpression variable, CompiledExpression whole, BuiltInFunction function, bool isAnyText, bool ignoresCase,
        byte[][] parts, RegexMatcher? regex)
        : base(terms) =>
        (_variable, _whole, _function, _isAnyText, _ignoresCase, _parts, _regex, _isAsciiSearch) =
            (variable, whole, function, isAnyText, ignoresCase, parts, regex, parts.All(part => Ascii.IsValid(part)));

    /// <param name="shape">The call.</param>
    /// <param name="variable">The variable in it.</param>
    /// <param name="whole">The same call, evaluated the usual way.</param>
    /// <returns>Null if it has to be evaluated the usual way.</returns>
    public static TextCondition? Of(QueryTerms terms, TextShape shape, CompiledExpression variable, CompiledExpression whole, FunctionContext functions)
    {
        if (shape.Function != BuiltInFunction.Regex)
        {
            var part = Encoding.UTF8.GetBytes(shape.Part);
            return new TextCondition(terms, variable, whole, shape.Function, shape.IsAnyText, shape.IsLowered, [part], null);
        }
        if (shape.IsLowered || functions.RegexFor(shape.Part, shape.Flags) is not { } regex) return null;
        // A pattern of plain words needs no automaton.
        var words = shape.Flags is "" or "i" && shape.Part.Length > 0 && shape.Part.All(c => char.IsAsciiLetterOrDigit(c) || c is ' ' or '-' or '_' or '|')
            ? shape.Part.Split('|')
            : [];
        if (words.Any(word => word.Length == 0)) words = [];
        var ignoresCase = shape.Flags == "i";
        return new TextCondition(
            terms, variable, whole, shape.Function, shape.IsAnyText, ignoresCase,
            [.. words.Select(word => Encoding.UTF8.GetBytes(ignoresCase ? word.ToLowerInvariant() : word))], regex);
    }

    public override Truth Test(Batch batch, int row)
    {
        var id = _variable.Id(batch, row);
        if (id == QueryTerms.Unbound) return Truth.Error;
        if (id == _last) return _lastTruth;
        if (id >= Terms.Count) return _whole.Test(batch, row);
        (_last, _lastTruth) = (id, TestText(id) ?? _whole.Test(batch, row));
        return _lastTruth;
    }

    /// <returns>Null if the bytes cannot tell.</returns>
    private Truth? TestText(uint id)
    {
        var termClass = Terms.Table.ClassOf(id);
        var isString = termClass is TermClass.String or TermClass.LanguageString;
        if (!isString && !(_isAnyText && termClass is not (TermClass.BlankNode or TermClass.TripleTerm))) return Truth.Error;
        var length = Terms.Table.CopyText(id, ref _text);
        var text = _text.AsSpan(0, length);
        if (_ignoresCase && _parts.Length > 0)
        {
            if (!Ascii.IsValid(text) && !CanFoldBytes(text)) return _regex is null ? null : Of(IsRegexMatch(text));
            if (_lower.Length < text.Length) _lower = new byte[_text.Length];
            AsciiCase.ToLower(text, _lower);
            text = _lower.AsSpan(0, text.Length);
        }
        if (_regex is not null && _parts.Length == 0) return Of(IsRegexMatch(text));
        foreach (var part in _parts)
        {
            var isFound = _function switch
            {
                BuiltInFunction.StrStarts => TextSearch.Starts(text, part),
                BuiltInFunction.StrEnds => TextSearch.Ends(text, part),
                _ => TextSearch.Contains(text, part),
            };
            if (isFound) return Truth.True;
        }
        return Truth.False;
    }

    /// <summary>Whether the letters of ASCII are all that matters to the case of what is looked for: it has no others, and the text has neither
    /// of the two others that have one of ASCII for a counterpart.</summary>
    private bool CanFoldBytes(ReadOnlySpan<byte> text) =>
        _isAsciiSearch && text.IndexOf("\u0130"u8) < 0 && text.IndexOf("\u212A"u8) < 0;

    private bool IsRegexMatch(ReadOnlySpan<byte> text)
    {
        if (_characters.Length < text.Length) _characters = new char[Math.Max(256, 2 * text.Length)];
        var count = Encoding.UTF8.GetChars(text, _characters);
        Terms.Monitor.Step(1 + (count / CharactersAStep));
        if (_regex!.Backtracks) Terms.Monitor.Check();
        try
        {
            return _regex.IsMatch(_characters.AsSpan(0, count));
        }
        catch (RegexMatchTimeoutException problem)
        {
            throw RegexLimit.Stopped(problem);
        }
    }
}
