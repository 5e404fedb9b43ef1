using System.Globalization;
using Il7Graph.Diagnostics;
using Il7Graph.Rdf;
using Il7Graph.Rdf.Vocabulary;
using Il7Graph.Sparql.Algebra;
using Il7Graph.Sparql.Expressions;
using Il7Graph.Sparql.Patterns;
using Il7Graph.Sparql.Rewriting;

namespace Il7Graph.Sparql.Explaining;

/// <summary>Why no solution of a pattern passes a condition.</summary>
internal sealed class FilterDiagnosis(Probe probe, PatternText text)
{
    private static readonly Variable s_value = new("?value");

    private static readonly Expression s_true = new TermExpression(Literal.FromTyped("true", XSD.Boolean));

    public EmptyExplanation? Of(Expression condition, AlgebraOperator pattern)
    {
        if (condition is Exists) return new EmptyExplanation(EmptyCause.AllRemoved, text.Of(condition), "every solution has a match there, so none is left", null);
        return Unbound(condition, pattern) ?? NearConstant(condition, pattern) ?? Variant(condition, pattern);
    }

    private EmptyExplanation? Unbound(Expression condition, AlgebraOperator pattern)
    {
        if (ExpressionVariables.HasExists(condition)) return null;
        var bound = PatternVariables.Of(pattern);
        if (ExpressionVariables.Of(condition).FirstOrDefault(each => !each.IsGenerated && !bound.Contains(each)) is not { } missing) return null;
        var names = bound.Where(each => !each.IsGenerated).Select(each => each.Name).ToList();
        var meant = names.Find(name => name.Equals(missing.Name, StringComparison.OrdinalIgnoreCase)) ?? Spelling.Nearest(missing.Name, names);
        var suggestion = meant is null ? null : text.Of(Replace(condition, new VariableExpression(missing), new VariableExpression(new Variable(meant))));
        return new EmptyExplanation(EmptyCause.UnboundVariable, text.Of(condition), $"nothing in the pattern binds {missing}", suggestion);
    }

    /// <summary>An equality with a constant: the values that the other side does have, and one near to it.</summary>
    private EmptyExplanation? NearConstant(Expression condition, AlgebraOperator pattern)
    {
        var (value, asked) = condition switch
        {
            BinaryExpression { Operator: BinaryOperator.Equal, Right: TermExpression right } equality => (equality.Left, right),
            BinaryExpression { Operator: BinaryOperator.Equal, Left: TermExpression left } equality => (equality.Right, left),
            FunctionCall { Function: BuiltInFunction.SameTerm, Arguments: [var left, TermExpression right] } => (left, right),
            InExpression { IsNegated: false, List: [TermExpression only] } list => (list.Value, only),
            _ => (null, null),
        };
        if (value is null || asked is null) return null;
        var values = probe.ValuesOf(s_value, new Extend(pattern, s_value, value));
        if (NearTerm.Among(values, asked.Term, isKnown: false, text) is not { } near) return null;
        var meant = Replace(condition, asked, new TermExpression(near.Term));
        return Passes(meant, pattern)
            ? new EmptyExplanation(near.Cause, text.Of(condition), $"the values there are others; the nearest is {text.Of(near.Term)}", text.Of(meant))
            : null;
    }

    /// <summary>The condition with one thing changed, so that it holds for a solution.</summary>
    private EmptyExplanation? Variant(Expression condition, AlgebraOperator pattern)
    {
        if (IsError(condition, pattern))
        {
            var mended = Casts(condition).FirstOrDefault(variant => Passes(variant, pattern));
            mended ??= Casts(condition).FirstOrDefault(variant => !IsError(variant, pattern));
            return new EmptyExplanation(EmptyCause.FilterError, text.Of(condition), $"it is an error for every solution{Sample(condition, pattern)}", mended is null ? null : text.Of(mended));
        }
        var folded = Folded(condition);
        if (ReferenceEquals(folded, condition) || !Passes(folded, pattern)) return null;
        return new EmptyExplanation(EmptyCause.LetterCase, text.Of(condition), "it holds if capital and small letters are taken for the same", text.Of(folded));
    }

    private bool IsError(Expression condition, AlgebraOperator pattern) =>
        !probe.HasMatch(new Filter([new FunctionCall(BuiltInFunction.Bound, [new VariableExpression(s_value)])], new Extend(pattern, s_value, TruthOf(condition))));

    private static FunctionCall TruthOf(Expression condition) =>
        new(BuiltInFunction.If, [condition, s_true, new TermExpression(Literal.FromTyped("false", XSD.Boolean))]);

    private bool Passes(Expression condition, AlgebraOperator pattern) => probe.HasMatch(new Filter([condition], pattern));

    private string Sample(Expression condition, AlgebraOperator pattern)
    {
        var bound = PatternVariables.Of(pattern);
        var variables = ExpressionVariables.Of(condition).Where(bound.Contains).OrderBy(each => each.Name, StringComparer.Ordinal).ToList();
        var samples = variables.Select(variable => (variable, values: probe.ValuesOf(variable, pattern, most: 1))).Where(each => each.values.Count > 0)
            .Select(each => $"{each.variable} is {KindOf(each.values[0])} such as {text.Of(each.values[0])}");
        return string.Concat(samples.Select(sample => $"; {sample}"));
    }

    private static string KindOf(Term term) => term switch
    {
        Iri => "an IRI",
        BlankNode => "a blank node",
        Literal { Language: not null } => "a text with a language",
        Literal literal when literal.Datatype == XSD.String => "a text",
        _ => "a literal",
    };

    /// <summary>The condition with a variable taken as text, or a constant as number or text, wherever it stands.</summary>
    private static IEnumerable<Expression> Casts(Expression condition)
    {
        var variables = ExpressionVariables.Of(condition);
        var constants = new List<Literal>();
        ExpressionTree.Any(condition, each =>
        {
            if (each is TermExpression { Term: Literal literal }) constants.Add(literal);
            return false;
        });
        foreach (var constant in constants)
        {
            foreach (var variable in variables.Where(_ => constant.Datatype == XSD.Integer || constant.Datatype == XSD.Decimal))
                yield return Replace(condition, new VariableExpression(variable), new IriFunctionCall(constant.Datatype, [new VariableExpression(variable)]));
            if (constant.Datatype != XSD.String) yield return Replace(condition, new TermExpression(constant), new TermExpression(Literal.FromString(constant.LexicalForm)));
            foreach (var datatype in DatatypesOf(constant.LexicalForm))
                yield return Replace(condition, new TermExpression(constant), new TermExpression(Literal.FromTyped(constant.LexicalForm, datatype)));
        }
        foreach (var variable in variables)
            yield return Replace(condition, new VariableExpression(variable), new FunctionCall(BuiltInFunction.Str, [new VariableExpression(variable)]));
    }

    private static IEnumerable<Iri> DatatypesOf(string text)
    {
        if (text.Length == 4 && text.All(char.IsAsciiDigit)) yield return XSD.GYear;
        if (long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _)) yield return XSD.Integer;
        else if (decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out _)) yield return XSD.Decimal;
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _)) yield return XSD.Date;
    }

    /// <summary>Tests of texts without regard to case.</summary>
    private static Expression Folded(Expression condition) => ExpressionTree.Map(condition, each => each switch
    {
        FunctionCall { Function: BuiltInFunction.Regex, Arguments: [var value, var pattern] } call =>
            call with { Arguments = [value, pattern, new TermExpression(Literal.FromString("i"))] },
        FunctionCall { Function: BuiltInFunction.Contains or BuiltInFunction.StrStarts or BuiltInFunction.StrEnds, Arguments: [var value, TermExpression { Term: Literal literal }] } call =>
            call with { Arguments = [new FunctionCall(BuiltInFunction.LCase, [value]), new TermExpression(Literal.FromString(literal.LexicalForm.ToLowerInvariant()))] },
        _ => each,
    });

    private static Expression Replace(Expression condition, Expression old, Expression by) => ExpressionTree.Map(condition, each => each == old ? by : each);
}
