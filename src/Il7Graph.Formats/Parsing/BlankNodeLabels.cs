using System.Buffers.Text;
using System.Text;

namespace Il7Graph.Formats.Parsing;

/// <summary>Writes blank nodes: those of the document under their label, those without one under <c>anonN</c>. A label of the
/// document that looks like <c>anon</c>, hyphens and digits gets one more hyphen, so that the two never meet.</summary>
internal sealed class BlankNodeLabels(string prefix)
{
    private readonly byte[] _start = [.. "_:"u8, .. Encoding.UTF8.GetBytes(prefix)];
    private int _next;

    /// <summary>True if the nodes of the document keep their labels to the byte.</summary>
    public bool KeepsLabels => _start.Length == 2;

    /// <summary>A number for a node without a label.</summary>
    public int Next() => _next++;

    /// <summary>Writes the node without a label that <see cref="Next"/> numbered.</summary>
    public TermRange WriteAnonymous(int number, TermStack output)
    {
        var start = output.Length;
        output.Write(_start);
        output.Write("anon"u8);
        Utf8Formatter.TryFormat(number, output.GetSpan(11), out var written);
        output.Advance(written);
        return output.From(start);
    }

    /// <summary>Writes a node of the document, its label as it stands: for formats in which every node has one.</summary>
    public TermRange WriteVerbatim(ReadOnlySpan<byte> label, TermStack output)
    {
        var start = output.Length;
        output.Write(_start);
        output.Write(label);
        return output.From(start);
    }

    /// <summary>Writes a node of the document.</summary>
    public TermRange WriteLabelled(ReadOnlySpan<byte> label, TermStack output)
    {
        if (!LooksAnonymous(label)) return WriteVerbatim(label, output);
        var start = output.Length;
        output.Write(_start);
        output.Write("anon-"u8);
        output.Write(label[4..]);
        return output.From(start);
    }

    private static bool LooksAnonymous(ReadOnlySpan<byte> label) =>
        label.StartsWith("anon"u8)
        && label[4..].TrimStart((byte)'-') is { IsEmpty: false } digits
        && !digits.ContainsAnyExceptInRange((byte)'0', (byte)'9');
}
