using Il7Graph.Rdf.Storage.Terms;

namespace Il7Graph.Rdf.Storage.Quads;

/// <summary>Writes quads as lines of N-Quads.</summary>
/// <remarks>Some hundreds of quads wait until their terms can be asked for together, as objects lie anywhere in memory.</remarks>
internal sealed class LineWriter(Stream output, TermTable terms, TermForms forms)
{
    private const int BatchQuads = 256;

    private readonly OutputBuffer _output = new(output);
    private readonly IdQuad[] _waiting = new IdQuad[BatchQuads];
    private byte[] _subject = new byte[256];
    private int _subjectLength;
    private uint _subjectId = TermTable.None;
    private int _count;

    public void Write(ReadOnlySpan<IdQuad> quads)
    {
        while (!quads.IsEmpty)
        {
            var batch = quads[..Math.Min(quads.Length, BatchQuads - _count)];
            batch.CopyTo(_waiting.AsSpan(_count));
            _count += batch.Length;
            quads = quads[batch.Length..];
            if (_count == BatchQuads) WriteWaiting();
        }
    }

    public void Flush()
    {
        WriteWaiting();
        _output.Flush();
    }

    private void WriteWaiting()
    {
        var quads = _waiting.AsSpan(0, _count);
        foreach (ref readonly var quad in quads) terms.PrefetchPlace(quad.Object);
        foreach (ref readonly var quad in quads) terms.PrefetchText(quad.Object);
        foreach (ref readonly var quad in quads) WriteLine(in quad);
        _count = 0;
    }

    private void WriteLine(ref readonly IdQuad quad)
    {
        if (quad.Subject != _subjectId) KeepSubject(quad.Subject);
        _output.Write(_subject.AsSpan(0, _subjectLength));
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

    private void KeepSubject(uint subject)
    {
        var form = forms[subject];
        if (form.Length >= _subject.Length) _subject = new byte[2 * form.Length];
        form.CopyTo(_subject);
        _subject[form.Length] = (byte)' ';
        (_subjectId, _subjectLength) = (subject, form.Length + 1);
    }
}
