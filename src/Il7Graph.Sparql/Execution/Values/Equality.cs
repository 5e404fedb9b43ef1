using Il7Graph.Sparql.Functions;

namespace Il7Graph.Sparql.Execution.Values;

/// <summary><c>=</c> on ids: what can be told by them is, the rest by values.</summary>
internal static class Equality
{
    /// <returns>Null for an error.</returns>
    public static bool? Of(QueryTerms terms, uint left, uint right)
    {
        if (terms.Numbers.Contains(left) && terms.Numbers.Contains(right))
        {
            var (a, b) = (terms.Table.Number(left), terms.Table.Number(right));
            if (a != b) return false;
            if (left == right) return true;
        }
        else if (left == right && (terms.Iris.Contains(left) || terms.Strings.Contains(left)))
        {
            return true;
        }
        else if ((terms.Iris.Contains(left) && right < terms.Count) || (terms.Iris.Contains(right) && left < terms.Count))
        {
            return false;
        }
        else if (terms.Strings.Contains(left) && terms.Strings.Contains(right))
        {
            return false;
        }
        return Operators.Equal(terms.Decode(left)!, terms.Decode(right)!);
    }
}
