using System.Text;
using Il7Graph.Rdf;

namespace Il7Graph.Sparql.Functions;

/// <summary>GROUP_CONCAT: the strings of the values (as STR has them) in the order in which they come, without language; the empty
/// string for no values. A blank node or triple term is an error.</summary>
internal sealed class GroupConcatAccumulator(string separator) : Accumulator
{
    private readonly StringBuilder _text = new();
    private bool _isFirst = true;
    private bool _isError;

    public override Term? Result => _isError ? null : Literal.FromString(_text.ToString());

    public override void Add(Term? value)
    {
        var text = value is null ? null : TermFunctions.Str(value);
        _isError |= text is null;
        if (_isError) return;
        if (!_isFirst) _text.Append(separator);
        _isFirst = false;
        _text.Append(text!.LexicalForm);
    }
}
