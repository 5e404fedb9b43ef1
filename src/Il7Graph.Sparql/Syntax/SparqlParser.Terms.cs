using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;
using Il7Graph.Diagnostics;
using Il7Graph.Rdf;
using Il7Graph.Rdf.Vocabulary;
using Il7Graph.Sparql.Patterns;

namespace Il7Graph.Sparql.Syntax;

/// <content>Terms and their tokens.</content>
internal sealed partial class SparqlParser
{
    /// <summary>Stands for an IRI that was reported, so that the reading can go on.</summary>
    private static readonly Iri Reported = new("urn:il7graph:reported");

    // [122] Var ::= VAR1 | VAR2
    private Variable Var() => new(TextOf(Expect(TokenKind.Variable, "a variable"))[1..]);

    /// <summary>A variable among triples.</summary>
    private Variable VariableTerm()
    {
        var token = _token;
        var variable = Var();
        if (!_rules.Variables) Report(SparqlDiagnostics.MisplacedTerm, token, $"the variable '?{variable.Name}'", _rules.Place);
        return variable;
    }

    // [121] VarOrIri ::= Var | iri
    private PatternTerm VarOrIri(string expected) => At(TokenKind.Variable) ? VariableTerm() : new Constant(Iri(expected));

    // [119] VarOrTerm ::= Var | iri | RDFLiteral | NumericLiteral | BooleanLiteral | BlankNode | NIL | TripleTerm
    private PatternTerm VarOrTerm(string expected) => _token.Kind switch
    {
        TokenKind.Variable => VariableTerm(),
        TokenKind.BlankNodeLabel => BlankNode(),
        TokenKind.OpenTripleTerm => TripleTerm(),
        _ => new Constant(GroundTerm(expected)),
    };

    /// <summary>One term without variables.</summary>
    private Term Cell()
    {
        var start = _token;
        var term = VarOrTerm("a term");
        if (!At(TokenKind.End)) throw Unexpected("the end of the cell");
        if (term is Constant constant) return constant.Term;
        Report(SparqlDiagnostics.MisplacedTerm, start, "what is no term", _rules.Place);
        return Reported;
    }

    // [154] BlankNode ::= BLANK_NODE_LABEL | ANON
    private Constant BlankNode()
    {
        var token = Expect(TokenKind.BlankNodeLabel, "a blank node");
        CheckBlankNode(token);
        return new Constant(LabelledNode(token));
    }

    /// <summary>ANON where a property list may not stand.</summary>
    private Constant AnonymousOnly()
    {
        var open = Expect(TokenKind.OpenBracket, "'['");
        Expect(TokenKind.CloseBracket, "']'");
        return AnonymousNode(open);
    }

    private Constant AnonymousNode(Token token)
    {
        CheckBlankNode(token);
        return new Constant(NewBlankNode());
    }

    private void CheckBlankNode(Token token)
    {
        if (!_rules.BlankNodes) Report(SparqlDiagnostics.MisplacedTerm, token, "a blank node", _rules.Place);
    }

    /// <summary>iri | RDFLiteral | NumericLiteral | BooleanLiteral</summary>
    private Term GroundTerm(string expected)
    {
        switch (_token.Kind)
        {
            case TokenKind.Iri or TokenKind.PrefixedName:
                return Iri(expected);
            case TokenKind.String:
                return RDFLiteral();
            case TokenKind.Integer or TokenKind.Decimal or TokenKind.Double:
                return NumericLiteral();
        }
        // [151] BooleanLiteral ::= 'true' | 'false'
        if (AcceptWord("true")) return Literal.FromTyped("true", XSD.Boolean);
        if (AcceptWord("false")) return Literal.FromTyped("false", XSD.Boolean);
        throw Unexpected(expected);
    }

    // [117] TripleTermData ::= '<<(' TripleTermDataSubject ( iri | 'a' ) TripleTermDataObject ')>>'
    private TripleTerm TripleTermData()
    {
        Expect(TokenKind.OpenTripleTerm, "'<<('");
        Enter();
        // [118] TripleTermDataSubject ::= iri    [119] TripleTermDataObject ::= iri | RDFLiteral | NumericLiteral | BooleanLiteral | TripleTermData
        var subject = Iri("the subject, an IRI");
        var predicate = IriOrType("the predicate, an IRI");
        var @object = At(TokenKind.OpenTripleTerm) ? TripleTermData() : GroundTerm("the object");
        Expect(TokenKind.CloseTripleTerm, "')>>'");
        Leave();
        return new TripleTerm(subject, predicate, @object);
    }

    // [146] RDFLiteral ::= String ( LANG_DIR | '^^' iri )?
    private Literal RDFLiteral()
    {
        var value = String();
        if (At(TokenKind.Language)) return LanguageLiteral(value, Advance());
        if (!Accept(TokenKind.DoubleCaret)) return Literal.FromString(value);
        var token = _token;
        var datatype = Iri("the IRI of a datatype");
        if (datatype != RDF.LangString && datatype != RDF.DirLangString) return Literal.FromTyped(value, datatype);
        Report(SparqlDiagnostics.MisplacedTerm, token, $"'{TextOf(token)}'", "a literal without a language tag");
        return Literal.FromString(value);
    }

    private Literal LanguageLiteral(string value, Token token)
    {
        var text = TextOf(token)[1..];
        var split = text.IndexOf("--", StringComparison.Ordinal);
        var language = split < 0 ? text : text[..split];
        BaseDirection? direction = split < 0 ? null : text[(split + 2)..] switch
        {
            "ltr" => BaseDirection.LeftToRight,
            "rtl" => BaseDirection.RightToLeft,
            _ => null,
        };
        if (LanguageTag.IsWellFormed(language) && (split < 0 || direction is not null)) return Literal.FromLanguage(value, language, direction);
        Report(SparqlDiagnostics.BadLanguageTag, token, text);
        return Literal.FromString(value);
    }

    // [147] NumericLiteral ::= NumericLiteralUnsigned | NumericLiteralPositive | NumericLiteralNegative
    private Literal NumericLiteral()
    {
        var token = Advance();
        return NumberOf(token, TextOf(token));
    }

    private static Literal NumberOf(Token token, string text) => Literal.FromTyped(text, token.Kind switch
    {
        TokenKind.Integer => XSD.Integer,
        TokenKind.Decimal => XSD.Decimal,
        _ => XSD.Double,
    });

    // [152] String ::= STRING_LITERAL1 | STRING_LITERAL2 | STRING_LITERAL_LONG1 | STRING_LITERAL_LONG2
    private string String()
    {
        var token = Expect(TokenKind.String, "a string");
        if (!IsClosed(token))
        {
            ReportUnterminated(token);
            throw new SyntaxFailure();
        }
        var quotes = IsLong(token) ? 3 : 1;
        return Unescape(token.Start + quotes, token.Length - 2 * quotes, "a string");
    }

    private bool IsLong(Token token)
    {
        var text = _scanner.TextOf(token);
        return text.StartsWith("\"\"\"", StringComparison.Ordinal) || text.StartsWith("'''", StringComparison.Ordinal);
    }

    private bool IsClosed(Token token)
    {
        var text = _scanner.TextOf(token);
        var quotes = IsLong(token) ? 3 : 1;
        if (text.Length < 2 * quotes || text[^quotes..].ContainsAnyExcept(text[0])) return false;
        var body = text[quotes..^quotes];
        return (body.Length - body.TrimEnd('\\').Length) % 2 == 0;
    }

    private void ReportUnterminated(Token token)
    {
        var length = _scanner.TextOf(token).IndexOfAny('\n', '\r');
        var line = token with { Length = length < 0 ? token.Length : length };
        Report(SparqlDiagnostics.Unterminated, line, IsLong(token) ? TextOf(token)[..3] : TextOf(token)[..1]);
    }

    /// <summary>Replaces ECHAR and UCHAR; a backslash in an IRI starts UCHAR only.</summary>
    private string Unescape(int start, int length, string where)
    {
        var text = _scanner.Source.Text.AsSpan(start, length);
        if (!text.Contains('\\')) return text.ToString();
        var value = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] != '\\')
            {
                value.Append(text[i]);
                continue;
            }
            var escaped = i + 1 < text.Length ? text[++i] : '\0';
            var index = where == "an IRI" ? -1 : "tbnrf\"'\\".IndexOf(escaped, StringComparison.Ordinal);
            if (index >= 0)
            {
                value.Append("\t\b\n\r\f\"'\\"[index]);
                continue;
            }
            var digits = escaped switch { 'u' => 4, 'U' => 8, _ => 0 };
            if (digits > 0 && i + digits < text.Length && CodePoint(text.Slice(i + 1, digits)) is { } rune)
            {
                value.Append(rune);
                i += digits;
                continue;
            }
            var end = Math.Min(text.Length, i + 1 + digits);
            var piece = text[(i - 1)..end].ToString();
            Report(SparqlDiagnostics.BadEscape, new Token(TokenKind.Unknown, start + i - 1, piece.Length), piece, where);
            value.Append('\uFFFD');
        }
        return value.ToString();
    }

    private static Rune? CodePoint(ReadOnlySpan<char> digits) =>
        uint.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code) && Rune.TryCreate(code, out var rune) ? rune : null;

    // [153] iri ::= IRIREF | PrefixedName
    private Iri Iri(string expected)
    {
        if (At(TokenKind.Iri)) return IriReference(Advance()) ?? Reported;
        return At(TokenKind.PrefixedName) ? PrefixedName(Advance()) : throw Unexpected(expected);
    }

    /// <summary>The IRI that IRIREF stands for; null after a finding.</summary>
    private Iri? IriReference(Token token)
    {
        var reference = Unescape(token.Start + 1, token.Length - 2, "an IRI");
        var bytes = Encoding.UTF8.GetBytes(reference);
        var iri = reference;
        if (!IriSyntax.HasScheme(bytes))
        {
            if (_resolver is null)
            {
                Report(SparqlDiagnostics.RelativeIri, token, reference);
                return null;
            }
            var resolved = new System.Buffers.ArrayBufferWriter<byte>();
            _resolver.Resolve(bytes, resolved);
            iri = Encoding.UTF8.GetString(resolved.WrittenSpan);
        }
        return Checked(iri, token);
    }

    // [154] PrefixedName ::= PNAME_LN | PNAME_NS
    private Iri PrefixedName(Token token)
    {
        var text = _scanner.TextOf(token);
        var colon = text.IndexOf(':');
        var prefix = text[..colon].ToString();
        if (!TryFindNamespace(prefix, token, out var name)) return Reported;
        var local = text[(colon + 1)..];
        if (!local.Contains('\\')) return Checked(string.Concat(name, local), token) ?? Reported;
        var unescaped = new StringBuilder(name);
        for (var i = 0; i < local.Length; i++) unescaped.Append(local[i] == '\\' ? local[++i] : local[i]);
        return Checked(unescaped.ToString(), token) ?? Reported;
    }

    private Iri? Checked(string iri, Token token)
    {
        if (IriSyntax.IsAbsolute(iri)) return new Iri(iri);
        Report(SparqlDiagnostics.BadIri, token, iri);
        return null;
    }

    private bool TryFindNamespace(string prefix, Token token, [NotNullWhen(true)] out string? name)
    {
        if (_prefixes.TryGetValue(prefix, out name)) return true;
        var known = _options.KnownPrefixes.Find(prefix);
        if (known is not null && _options.DeclareKnownPrefixes)
        {
            _prefixes.Add(prefix, name = known);
            return true;
        }
        var span = _scanner.Source.SpanOf(token.Start, prefix.Length + 1);
        var diagnostic = Diagnostic.Of(SparqlDiagnostics.UnknownPrefix, span, prefix);
        if (known is not null) diagnostic = diagnostic with { Help = $"write PREFIX {prefix}: <{known}> at the top" };
        else if (NearestPrefix(prefix) is { } meant) diagnostic = diagnostic with { Help = $"did you mean '{meant}:'?" };
        Report(diagnostic);
        return false;
    }

    private string? NearestPrefix(string prefix) => prefix.Length == 0
        ? null
        : Spelling.Nearest(prefix, _prefixes.Keys.Concat(_options.KnownPrefixes.Namespaces.Keys).Where(each => each.Length > 0));
}
