using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Il7Graph.Rdf;

namespace Il7Graph.Querying;

/// <summary>A solution of a SELECT: terms by the names of variables. Immutable; stays valid when the reading has gone on.</summary>
/// <remarks>A getter by type throws <see cref="InvalidOperationException"/> if the variable is unbound or its term is of another type; its
/// <c>Try</c> form says false. Both throw <see cref="ArgumentException"/> for a name that is none of the variables: that is a slip.</remarks>
public sealed class QueryRow
{
    private readonly QueryColumns _columns;
    private readonly ImmutableArray<Term?> _terms;

    internal QueryRow(QueryColumns columns, ImmutableArray<Term?> terms) => (_columns, _terms) = (columns, terms);

    /// <summary>The variables, without <c>?</c>, in the order of the query.</summary>
    public IReadOnlyList<string> Variables => _columns.Names;

    /// <summary>The term of a variable; null if it is unbound.</summary>
    /// <param name="variable">Without <c>?</c> or <c>$</c>.</param>
    public Term? this[string variable] => _terms[_columns.IndexOf(variable)];

    /// <summary>The term of a column.</summary>
    public Term? this[int column] => _terms[column];

    public bool IsBound(string variable) => this[variable] is not null;

    public Term GetTerm(string variable) => Get<Term>(variable, static (Term term, [NotNullWhen(true)] out Term? value) => (value = term) is not null);

    public Iri GetIri(string variable) => Get<Iri>(variable, TermValues.TryIri);

    /// <summary>The lexical form of a literal, whatever its datatype and language; the IRI of an IRI.</summary>
    public string GetString(string variable) => Get<string>(variable, TermValues.TryString);

    public bool GetBoolean(string variable) => Get<bool>(variable, TermValues.TryBoolean);

    /// <summary>A number that is a whole one, whatever its datatype, and fits.</summary>
    public int GetInt32(string variable) => Get<int>(variable, TermValues.TryInt32);

    /// <inheritdoc cref="GetInt32"/>
    public long GetInt64(string variable) => Get<long>(variable, TermValues.TryInt64);

    /// <summary>An integer or decimal that a decimal of .NET holds exactly.</summary>
    public decimal GetDecimal(string variable) => Get<decimal>(variable, TermValues.TryDecimal);

    /// <summary>Any number, as the nearest double.</summary>
    public double GetDouble(string variable) => Get<double>(variable, TermValues.TryDouble);

    /// <summary>An <c>xsd:dateTime</c> with a time zone, or an <c>xsd:date</c>, which without one counts as in UTC.</summary>
    public DateTimeOffset GetDateTimeOffset(string variable) => Get<DateTimeOffset>(variable, TermValues.TryDateTimeOffset);

    public bool TryGetTerm(string variable, [NotNullWhen(true)] out Term? value) => (value = this[variable]) is not null;

    public bool TryGetIri(string variable, [NotNullWhen(true)] out Iri? value) => TryGet(variable, TermValues.TryIri, out value);

    public bool TryGetString(string variable, [NotNullWhen(true)] out string? value) => TryGet(variable, TermValues.TryString, out value);

    public bool TryGetBoolean(string variable, out bool value) => TryGet(variable, TermValues.TryBoolean, out value);

    public bool TryGetInt32(string variable, out int value) => TryGet(variable, TermValues.TryInt32, out value);

    public bool TryGetInt64(string variable, out long value) => TryGet(variable, TermValues.TryInt64, out value);

    public bool TryGetDecimal(string variable, out decimal value) => TryGet(variable, TermValues.TryDecimal, out value);

    public bool TryGetDouble(string variable, out double value) => TryGet(variable, TermValues.TryDouble, out value);

    public bool TryGetDateTimeOffset(string variable, out DateTimeOffset value) => TryGet(variable, TermValues.TryDateTimeOffset, out value);

    /// <summary>Names and terms, as <c>?cell="keratinocyte", ?papers=2</c> would show them in a debugger.</summary>
    public override string ToString() => string.Join(", ", Variables.Select((name, column) => $"?{name}={_terms[column]}"));

    private T Get<T>(string variable, TermValues.Conversion<T> convert)
    {
        var term = this[variable] ?? throw new InvalidOperationException($"?{variable} is unbound in this row");
        return convert(term, out var value) ? value : throw new InvalidOperationException($"?{variable} is {term}, which is no {typeof(T).Name}");
    }

    private bool TryGet<T>(string variable, TermValues.Conversion<T> convert, [NotNullWhen(true)] out T? value)
    {
        if (this[variable] is { } term && convert(term, out value)) return true;
        value = default;
        return false;
    }
}
