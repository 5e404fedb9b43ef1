using Il7Graph.Rdf.Storage.Terms;

namespace Il7Graph.Rdf.Storage.Quads;

/// <summary>Writes quads as lines of N-Quads.</summary>
internal sealed class LineWriter(Stream output, TermForms forms)
{
    private readonly OutputBuffer _output = new(output);
    private byte[] _subject = new byte[256];

    /// <param name="quads">Of one subject.</param>
    public void Write(ReadOnlySpan<IdQuad> quads)
    {
        var form = forms[quads[0].Subject];
        if (form.Length >= _subject.Length) _subject = new byte[2 * form.Length];
        form.CopyTo(_subject);
        _subject[form.Length] = (byte)' ';
        var subject = _subject.AsSpan(0, form.Length + 1);
        foreach (ref readonly var quad in quads)
        {
            _output.Write(subject);
            _output.Write(forms[quad.Predicate]);
            _output.Write(" "u8);
            _output.Write(forms[quad.Object]);
            if (quad.Graph != IdQuad.DefaultGraph)
            {
                _output.Write(" "u8);
                _output.Write(forms[quad.Graph]);
            }
            _output.Write(" .\n"u8);
        }
    }

    public void Flush() => _output.Flush();
}
