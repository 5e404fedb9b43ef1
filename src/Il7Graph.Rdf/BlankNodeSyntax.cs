using System.Text;

namespace Il7Graph.Rdf;

/// <summary>The characters of names in N-Triples and Turtle (PN_CHARS_BASE, PN_CHARS_U, PN_CHARS) and of blank node labels.</summary>
public static class BlankNodeSyntax
{
    /// <summary>BLANK_NODE_LABEL without <c>_:</c>: starts with PN_CHARS_U or a digit, goes on with PN_CHARS or '.', does not end
    /// with '.'.</summary>
    public static bool IsLabel(ReadOnlySpan<char> label)
    {
        if (label.IsEmpty || label[^1] == '.') return false;
        var first = true;
        while (!label.IsEmpty)
        {
            if (Rune.DecodeFromUtf16(label, out var rune, out var length) != System.Buffers.OperationStatus.Done) return false;
            if (first ? !(IsNameStart(rune.Value) || IsDigit(rune.Value)) : !(IsNameCharacter(rune.Value) || rune.Value == '.'))
            {
                return false;
            }
            first = false;
            label = label[length..];
        }
        return true;
    }

    /// <summary>PN_CHARS_BASE.</summary>
    public static bool IsNameBase(int c) => c is (>= 'A' and <= 'Z') or (>= 'a' and <= 'z')
        or (>= 0xC0 and <= 0xD6) or (>= 0xD8 and <= 0xF6) or (>= 0xF8 and <= 0x2FF) or (>= 0x370 and <= 0x37D)
        or (>= 0x37F and <= 0x1FFF) or (>= 0x200C and <= 0x200D) or (>= 0x2070 and <= 0x218F) or (>= 0x2C00 and <= 0x2FEF)
        or (>= 0x3001 and <= 0xD7FF) or (>= 0xF900 and <= 0xFDCF) or (>= 0xFDF0 and <= 0xFFFD) or (>= 0x10000 and <= 0xEFFFF);

    /// <summary>PN_CHARS_U: PN_CHARS_BASE or '_'.</summary>
    public static bool IsNameStart(int c) => c == '_' || IsNameBase(c);

    /// <summary>PN_CHARS.</summary>
    public static bool IsNameCharacter(int c) =>
        IsNameStart(c) || c == '-' || IsDigit(c) || c is 0xB7 or (>= 0x300 and <= 0x36F) or (>= 0x203F and <= 0x2040);

    private static bool IsDigit(int c) => c is >= '0' and <= '9';
}
