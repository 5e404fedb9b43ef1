using Il7Graph.Rdf;
using Il7Graph.Sparql.Patterns;

namespace Il7Graph.Testing.Reference;

/// <summary>A solution mapping µ (SPARQL 1.1 §18.1.8): terms by variables. Immutable, equal by value.</summary>
public sealed class Solution : IEquatable<Solution>
{
    private readonly Dictionary<Variable, Term> _terms;

    private Solution(Dictionary<Variable, Term> terms) => _terms = terms;

    /// <summary>µ₀, which binds nothing.</summary>
    public static Solution Empty { get; } = new([]);

    /// <summary>The variables that it binds.</summary>
    public IReadOnlyCollection<Variable> Domain => _terms.Keys;

    /// <summary>The term of a variable, or null.</summary>
    public Term? this[Variable variable] => _terms.GetValueOrDefault(variable);

    /// <summary>Whether both agree on each variable that both bind (§18.3).</summary>
    public bool IsCompatibleWith(Solution other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return _terms.All(pair => other[pair.Key] is not { } term || term == pair.Value);
    }

    /// <summary>merge(µ, µ') of two compatible solutions.</summary>
    public Solution MergedWith(Solution other)
    {
        ArgumentNullException.ThrowIfNull(other);
        if (_terms.Count == 0) return other;
        if (other._terms.Count == 0) return this;
        var terms = new Dictionary<Variable, Term>(_terms);
        foreach (var (variable, term) in other._terms) terms[variable] = term;
        return new Solution(terms);
    }

    /// <summary>The solution with a binding more; null if it binds the variable to another term.</summary>
    public Solution? With(Variable variable, Term term) => this[variable] is { } known
        ? known == term ? this : null
        : new Solution(new Dictionary<Variable, Term>(_terms) { [variable] = term });

    /// <summary>Proj(µ, PV) of §18.5: the bindings of the variables that pass.</summary>
    public Solution Where(Func<Variable, bool> predicate) =>
        new(_terms.Where(pair => predicate(pair.Key)).ToDictionary(pair => pair.Key, pair => pair.Value));

    public bool Equals(Solution? other) =>
        other is not null && _terms.Count == other._terms.Count && _terms.All(pair => other[pair.Key] == pair.Value);

    public override bool Equals(object? obj) => Equals(obj as Solution);

    public override int GetHashCode() => _terms.Aggregate(0, (hash, pair) => hash + HashCode.Combine(pair.Key, pair.Value));

    public override string ToString() => $"{{{string.Join(", ", _terms.Select(pair => $"{pair.Key} → {pair.Value}"))}}}";
}
