using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using Il7Graph.Diagnostics;

namespace Il7Graph.Curation.Reading;

/// <summary>Turns the values of a row into what they mean, and reports those that mean nothing. Reused from row to row.</summary>
internal sealed class RowValues(CuriePrefixes prefixes, SameString<string> canonical, DiagnosticBag diagnostics)
{
    private static readonly SearchValues<char> IdCharacters =
        SearchValues.Create("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_.");

    private readonly List<SourcedText> _list = [];
    private RawRow? _row;
    private bool _isValid;

    /// <summary>The row at hand.</summary>
    public RawRow Row => _row ?? throw new InvalidOperationException("no row");

    /// <summary>False once a value of the row was reported as an error.</summary>
    public bool IsValid => _isValid && !Row.IsBroken;

    public void Begin(RawRow row)
    {
        _row = row;
        _isValid = true;
    }

    /// <summary>Reports an error of the row at hand.</summary>
    public void Error(DiagnosticDescriptor descriptor, SourceSpan span, params ReadOnlySpan<object?> values) =>
        Error(Diagnostic.Of(descriptor, span, values));

    public void Warn(DiagnosticDescriptor descriptor, SourceSpan span, params ReadOnlySpan<object?> values) =>
        diagnostics.Report(descriptor, span, values);

    public SourcedText? Text(int column) => Row.Text(column);

    /// <summary>A value that must be there.</summary>
    public SourcedText Required(int column)
    {
        if (Row.Text(column) is { } value) return value;
        Error(CurationDiagnostics.EmptyCell, Row.PlaceOf(column), Row.Layout.Columns[column].Name);
        return new SourcedText("", Row.PlaceOf(column));
    }

    /// <summary>An id of a row: part of an IRI, so letters, digits, hyphen, underscore and dot.</summary>
    public SourcedText Id(int column)
    {
        var id = Required(column);
        if (id.Text.Length > 0 && !IsId(id.Text)) Error(CurationDiagnostics.MalformedId, id.Span, id.Text);
        return id;
    }

    public Curie RequiredCurie(int column)
    {
        var value = Required(column);
        return value.Text.Length == 0 ? default : ToCurie(value);
    }

    public Curie? OptionalCurie(int column) => Row.Text(column) is { } value ? ToCurie(value) : null;

    public ImmutableArray<Curie> Curies(int column)
    {
        _list.Clear();
        Row.List(column, _list);
        if (_list.Count == 0) return [];
        var curies = ImmutableArray.CreateBuilder<Curie>(_list.Count);
        foreach (var value in _list) curies.Add(ToCurie(value));
        return curies.MoveToImmutable();
    }

    public ImmutableArray<SourcedText> Texts(int column)
    {
        _list.Clear();
        Row.List(column, _list);
        return [.. _list];
    }

    /// <summary>A word of a closed list, in lower case; <paramref name="fallback"/> if the cell is empty.</summary>
    public TWord Word<TWord>(int column, TWord fallback) where TWord : struct, Enum =>
        Row.Text(column) is { } value ? ToWord(column, value, fallback) : fallback;

    public TWord? OptionalWord<TWord>(int column) where TWord : struct, Enum =>
        Row.Text(column) is { } value ? ToWord<TWord>(column, value, default) : null;

    public TWord RequiredWord<TWord>(int column) where TWord : struct, Enum
    {
        var value = Required(column);
        return value.Text.Length == 0 ? default : ToWord<TWord>(column, value, default);
    }

    public DateOnly? Date(int column)
    {
        if (Row.Text(column) is not { } value) return null;
        if (DateOnly.TryParseExact(value.Text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)) return date;
        Error(CurationDiagnostics.MalformedDate, value.Span, value.Text);
        return null;
    }

    public int? Year(int column)
    {
        if (Row.Text(column) is not { } value) return null;
        if (value.Text.Length == 4 && int.TryParse(value.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var year)) return year;
        Error(CurationDiagnostics.MalformedYear, value.Span, value.Text);
        return null;
    }

    public long RequiredNumber(int column)
    {
        var value = Required(column);
        if (value.Text.Length == 0) return 0;
        if (long.TryParse(value.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)) return number;
        Error(CurationDiagnostics.MalformedNumber, value.Span, value.Text);
        return 0;
    }

    public string RequiredDigest(int column)
    {
        var value = Required(column);
        if (value.Text.Length > 0 && !IsDigest(value.Text)) Error(CurationDiagnostics.MalformedDigest, value.Span, value.Text);
        return value.Text;
    }

    /// <summary>A value that, behind a prefix, is an identifier: a PMID, a DOI.</summary>
    public SourcedText? ReferenceId(int column, string prefix) => Row.Text(column) is { } value ? ToReferenceId(value, prefix) : null;

    /// <inheritdoc cref="ReferenceId"/>
    /// <remarks>May be written as a full IRI in a format of the prefix.</remarks>
    public SourcedText? ToReferenceId(SourcedText value, string prefix)
    {
        if (prefixes.TryCanonicalize($"{prefix}:{value.Text}", out var known)
            || (prefixes.TryCanonicalize(value.Text, out known) && known.StartsWith($"{prefix}:", StringComparison.Ordinal)))
        {
            return value with { Text = known[(prefix.Length + 1)..] };
        }
        Error(CurationDiagnostics.MalformedReferenceId, value.Span, value.Text, prefix, prefixes.Find(prefix)?.Example ?? $"{prefix}:...");
        return null;
    }

    /// <summary>A CURIE in its canonical spelling; reports one that has none.</summary>
    public Curie ToCurie(SourcedText written)
    {
        if (canonical.TryGet(written.Text, out var known)) return new Curie(known, written.Span);
        if (prefixes.TryCanonicalize(written.Text, out known))
        {
            canonical.Set(written.Text, known);
            return new Curie(known, written.Span);
        }
        ReportCurie(written);
        return new Curie(written.Text, written.Span);
    }

    public static bool IsId(string text) =>
        char.IsAsciiLetterOrDigit(text[0]) && !text.AsSpan().ContainsAnyExcept(IdCharacters);

    public static bool IsDigest(string text) => text.Length == 64 && text.All(char.IsAsciiHexDigitLower);

    private void ReportCurie(SourcedText written)
    {
        var colon = written.Text.IndexOf(':', StringComparison.Ordinal);
        if (colon <= 0 || written.Text.Contains("://", StringComparison.Ordinal))
        {
            Error(CurationDiagnostics.NotACurie, written.Span, written.Text);
        }
        else if (prefixes.Find(written.Text[..colon]) is { } prefix)
        {
            Error(CurationDiagnostics.MalformedLocalId, written.Span, written.Text, prefix.Name, prefix.Example);
        }
        else
        {
            var diagnostic = Diagnostic.Of(CurationDiagnostics.UnknownPrefix, written.Span, written.Text);
            var near = prefixes.Suggest(written.Text[..colon]);
            Error(near is null ? diagnostic : diagnostic with { Help = $"did you mean {near}{written.Text[colon..]}? Otherwise {diagnostic.Help}" });
        }
    }

    private TWord ToWord<TWord>(int column, SourcedText value, TWord fallback) where TWord : struct, Enum
    {
        if (WordList<TWord>.TryFind(value.Text, out var word)) return word;
        var diagnostic = Diagnostic.Of(
            CurationDiagnostics.UnknownWord, value.Span, value.Text, Row.Layout.Columns[column].Name, WordList<TWord>.Listed);
        var near = Suggestion.For(value.Text, WordList<TWord>.Names);
        Error(near is null ? diagnostic : diagnostic with { Help = $"did you mean {near}? It is {diagnostic.Help[4..]}" });
        return fallback;
    }

    private void Error(Diagnostic diagnostic)
    {
        _isValid = false;
        diagnostics.Add(diagnostic);
    }
}
