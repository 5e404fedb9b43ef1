using System.Text;

namespace Il7Graph.Formats.JsonLd.Json;

/// <summary>Lines and columns of byte offsets that are asked for in rising order; linear in the text altogether.</summary>
internal sealed class JsonTextPlaces(ReadOnlyMemory<byte> utf8)
{
    private int _offset;
    private int _line = 1;
    private int _column = 1;

    public JsonPlace At(int offset, int length)
    {
        var text = utf8.Span;
        var between = text[_offset..offset];
        var lastLineEnd = between.LastIndexOf((byte)'\n');
        if (lastLineEnd >= 0)
        {
            _line += between.Count((byte)'\n');
            _column = 1;
            between = between[(lastLineEnd + 1)..];
        }
        _column += Encoding.UTF8.GetCharCount(between);
        _offset = offset;
        return new JsonPlace(_line, _column, Encoding.UTF8.GetCharCount(text.Slice(offset, length)));
    }
}
