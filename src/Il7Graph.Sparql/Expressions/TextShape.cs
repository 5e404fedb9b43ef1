using Il7Graph.Rdf;
using Il7Graph.Rdf.Vocabulary;
using Il7Graph.Sparql.Patterns;

namespace Il7Graph.Sparql.Expressions;

/// <summary>A search for a constant in the text of a variable: <c>CONTAINS(LCASE(STR(?v)), "part")</c> and its like.</summary>
/// <param name="IsAnyText">Whether STR makes a text of any term.</param>
/// <param name="IsLowered">Whether LCASE is around it.</param>
/// <param name="Flags">Of REGEX; empty for the others.</param>
internal sealed record TextShape(BuiltInFunction Function, Variable Variable, bool IsAnyText, bool IsLowered, string Part, string Flags)
{
    /// <returns>Null if the expression is no such search.</returns>
    public static TextShape? Of(Expression expression)
    {
        if (expression is not FunctionCall
            {
                Function: BuiltInFunction.Contains or BuiltInFunction.StrStarts or BuiltInFunction.StrEnds or BuiltInFunction.Regex,
            } call || !TryText(call.Arguments[1], out var part))
        {
            return null;
        }
        var flags = "";
        if (call.Arguments.Count > 2 && !TryText(call.Arguments[2], out flags)) return null;
        var (text, isLowered, isAnyText) = (call.Arguments[0], false, false);
        if (text is FunctionCall { Function: BuiltInFunction.LCase } lowered) (text, isLowered) = (lowered.Arguments[0], true);
        if (text is FunctionCall { Function: BuiltInFunction.Str } any) (text, isAnyText) = (any.Arguments[0], true);
        return text is VariableExpression variable ? new TextShape(call.Function, variable.Variable, isAnyText, isLowered, part, flags) : null;
    }

    private static bool TryText(Expression expression, out string text)
    {
        text = expression is TermExpression { Term: Literal literal } && literal.Datatype == XSD.String ? literal.LexicalForm : "";
        return expression is TermExpression { Term: Literal { } plain } && plain.Datatype == XSD.String;
    }
}
