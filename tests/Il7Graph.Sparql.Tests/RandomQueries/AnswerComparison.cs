using Il7Graph.Rdf;
using Il7Graph.Sparql.Algebra;
using Il7Graph.Sparql.Expressions;
using Il7Graph.Sparql.Functions;
using Il7Graph.Testing.Queries;

namespace Il7Graph.Sparql.Tests.RandomQueries;

/// <summary>Whether two answers to a query say the same: as multisets, and in order as far as ORDER BY says.</summary>
internal static class AnswerComparison
{
    public static bool AreSame(SparqlQuery query, QueryAnswer a, QueryAnswer b) =>
        a.IsSameAs(b, isOrdered: false) && Ordered(query, a).SequenceEqual(Ordered(query, b), SameValue.Instance);

    /// <summary>The values of the keys of ORDER BY that are columns, up to the first that is none, in the order of the solutions.</summary>
    private static IEnumerable<Term?> Ordered(SparqlQuery query, QueryAnswer answer)
    {
        var columns = KeysOf(query.Algebra)
            .Select(key => key.Value is VariableExpression variable ? query.Variables.ToList().IndexOf(variable.Variable) : -1)
            .TakeWhile(column => column >= 0).ToList();
        return answer.Results is { } results ? results.Rows.SelectMany(row => columns.Select(column => row[column])) : [];
    }

    private static IEnumerable<OrderKey> KeysOf(AlgebraOperator algebra) => algebra switch
    {
        OrderBy order => order.Keys,
        Slice slice => KeysOf(slice.Pattern),
        Distinct distinct => KeysOf(distinct.Pattern),
        Project project => KeysOf(project.Pattern),
        _ => [],
    };

    /// <summary>ORDER BY says nothing about the spellings of one value.</summary>
    private sealed class SameValue : IEqualityComparer<Term?>
    {
        public static readonly SameValue Instance = new();

        public bool Equals(Term? a, Term? b) => object.Equals(a, b) || (a is Literal left && b is Literal right && Operators.Compare(left, right) == 0);

        public int GetHashCode(Term? term) => 0;
    }
}
