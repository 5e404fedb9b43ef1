using System.Runtime.CompilerServices;
using Il7Graph.Rdf.Storage.Terms;

namespace Il7Graph.Rdf.Storage.Quads;

/// <summary>Writes quads as lines of N-Quads and hands them to a stream in large pieces.</summary>
internal sealed class LineBuffer(Stream output, TermForms forms)
{
    private readonly byte[] _bytes = new byte[1 << 17];
    private byte[] _subject = new byte[256];
    private int _length;

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
            Append(subject);
            Append(forms[quad.Predicate]);
            Append(" "u8);
            Append(forms[quad.Object]);
            if (quad.Graph != IdQuad.DefaultGraph)
            {
                Append(" "u8);
                Append(forms[quad.Graph]);
            }
            Append(" .\n"u8);
        }
    }

    public void Flush()
    {
        output.Write(_bytes, 0, _length);
        _length = 0;
        output.Flush();
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Append(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length > _bytes.Length - _length)
        {
            AppendOver(bytes);
            return;
        }
        bytes.CopyTo(_bytes.AsSpan(_length));
        _length += bytes.Length;
    }

    private void AppendOver(ReadOnlySpan<byte> bytes)
    {
        output.Write(_bytes, 0, _length);
        _length = 0;
        if (bytes.Length > _bytes.Length)
        {
            output.Write(bytes);
            return;
        }
        bytes.CopyTo(_bytes);
        _length = bytes.Length;
    }
}
