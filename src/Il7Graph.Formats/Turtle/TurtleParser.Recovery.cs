using System.Runtime.CompilerServices;
using Il7Graph.Diagnostics;
using Il7Graph.Formats.Parsing;

namespace Il7Graph.Formats.Turtle;

// White space, findings, and the way on after one.
internal sealed partial class TurtleParser
{
    private const string EndOfInput = "the end of the input";

    /// <summary>Consumes white space and comments.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void SkipWhitespace()
    {
        if (_scanner.First is <= (byte)' ' or (byte)'#') SkipWhitespaceToCome();
    }

    private void SkipWhitespaceToCome()
    {
        while (true)
        {
            _scanner.SkipBlanks();
            if (_scanner.First != (byte)'#') return;
            SkipComment(isChecked: true);
        }
    }

    /// <summary>Consumes a comment in pieces, however long it is.</summary>
    private void SkipComment(bool isChecked)
    {
        while (_scanner.MeasurePieceOfLine() is var length and > 0)
        {
            // One finding a comment, whatever the pieces.
            isChecked = isChecked && CheckUtf8(0, length);
            Skip(length);
        }
    }

    private bool Skip(int count)
    {
        _scanner.Advance(count);
        return true;
    }

    private bool Expect(char expected, string what)
    {
        SkipWhitespace();
        return _scanner.Peek() == expected ? Skip(1) : Unexpected(what);
    }

    private bool Unexpected(string expected, int at = 0, int length = 1)
    {
        _scanner.Peek(at + 3);
        var rest = _scanner.Window[Math.Min(at, _scanner.Window.Length)..];
        var found = length > 1 ? $"'{ParserFindings.Quote(rest[..length])}'" : ParserFindings.Describe(rest, EndOfInput);
        return Fail(at, length, FormatsDiagnostics.UnexpectedInput, expected, found);
    }

    /// <summary>The next bytes start no name: because they are no UTF-8, or because it is not their place.</summary>
    private bool UnexpectedOrInvalid(string expected)
    {
        _scanner.Peek(3);
        var length = Math.Min(4, _scanner.Window.Length);
        return ParserFindings.IndexOfInvalidUtf8(_scanner.Window[..length]) == 0
            ? Fail(0, 1, FormatsDiagnostics.InvalidUtf8, _scanner.Window[0])
            : Unexpected(expected);
    }

    private bool Misplaced(string term, string role) => Fail(0, 1, FormatsDiagnostics.MisplacedTerm, term, role);

    private bool BadEscape(int at, int length, string place)
    {
        var escape = Escapes.Excerpt(_scanner.Window.Slice(at, length));
        return Fail(at, escape.Length, FormatsDiagnostics.BadEscape, ParserFindings.Quote(escape), place);
    }

    /// <summary>Reports the first byte that is not UTF-8 among those that come next.</summary>
    private bool CheckUtf8(int from, int length)
    {
        if (from + length <= _scanner.ValidLength) return true;
        var text = _scanner.Window.Slice(from, length);
        var invalid = ParserFindings.IndexOfInvalidUtf8(text);
        return invalid < 0 || Fail(from + invalid, 1, FormatsDiagnostics.InvalidUtf8, text[invalid]);
    }

    /// <summary>Reports a finding; false, so that a production can return it.</summary>
    private bool Fail(int at, int length, DiagnosticDescriptor descriptor, params ReadOnlySpan<object?> values)
    {
        _findings.Report(descriptor, _scanner.Locate(_findings.File, Math.Min(at, _scanner.Window.Length), length), values);
        return false;
    }

    /// <summary>Consumes the rest of a broken statement: up to a dot before white space, in a graph up to its closing brace if that
    /// comes first. Dots in strings, IRIs and comments do not count.</summary>
    /// <returns>True if the graph has ended with it.</returns>
    private bool SkipStatement(bool isInGraph)
    {
        while (true)
        {
            switch (_scanner.Peek())
            {
                case -1:
                    return true;
                case '#':
                    SkipComment(isChecked: false);
                    break;
                case '"' or '\'':
                    SkipString((byte)_scanner.Peek());
                    break;
                case '<':
                    if (SkipIri()) return false;
                    break;
                case '\\':
                    Skip(_scanner.Peek(1) < 0 ? 1 : 2);
                    break;
                case '.' when _scanner.Peek(1) is ' ' or '\t' or '\n' or '\r' or '#' or '}' or -1:
                    Skip(1);
                    return false;
                case '|' when _scanner.Peek(1) == '}':
                    Skip(2);
                    break;
                case '}' when _hasGraphs:
                    Skip(1);
                    return isInGraph;
                default:
                    Skip(1);
                    break;
            }
        }
    }

    /// <summary>Consumes a string without holding it; one in single quotes ends with its line at the latest.</summary>
    private void SkipString(byte quote)
    {
        var isLong = _scanner.Peek(1) == quote && _scanner.Peek(2) == quote;
        Skip(isLong ? 3 : 1);
        while (true)
        {
            var next = isLong
                ? _scanner.Window.IndexOfAny(quote, (byte)'\\')
                : _scanner.Window.IndexOfAny([quote, (byte)'\\', (byte)'\n', (byte)'\r']);
            Skip(next < 0 ? _scanner.Window.Length : next);
            var c = _scanner.Peek();
            if (c < 0) return;
            if (next < 0) continue;
            if (c == '\\')
            {
                Skip(_scanner.Peek(1) is -1 or '\n' or '\r' ? 1 : 2);
            }
            else if (!isLong)
            {
                Skip(c == quote ? 1 : 0);
                return;
            }
            else if (_scanner.Peek(1) == quote && _scanner.Peek(2) == quote)
            {
                Skip(3);
                return;
            }
            else
            {
                Skip(1);
            }
        }
    }

    /// <summary>Consumes what may be an IRI, without holding it.</summary>
    /// <returns>True if it was none and the statement ends in it.</returns>
    private bool SkipIri()
    {
        Skip(1);
        var isAfterDot = false;
        while (true)
        {
            var window = _scanner.Window;
            var next = window.IndexOfAny(IriBytes.Ends);
            var length = next < 0 ? window.Length : next;
            if (length > 0) isAfterDot = window[length - 1] == (byte)'.';
            Skip(length);
            if (next < 0 && _scanner.Fill()) continue;
            if (_scanner.Peek() == '>') return !Skip(1);
            return isAfterDot && _scanner.Peek() is -1 or ' ' or '\t' or '\n' or '\r' or '}';
        }
    }
}
