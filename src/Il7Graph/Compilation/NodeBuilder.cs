using System.Buffers;
using System.Globalization;
using System.Text;
using Il7Graph.Rdf;
using Il7Graph.Rdf.Storage;
using Il7Graph.Vocabulary;

namespace Il7Graph.Compilation;

/// <summary>Fills a <see cref="TripleBlock"/> with typed values. Reused from node to node; absent values add nothing.</summary>
internal sealed class NodeBuilder
{
    private readonly ArrayBufferWriter<byte> _literal = new(256);
    private byte[] _utf8 = new byte[256];

    public TripleBlock Block { get; } = new();

    public void Begin(ReadOnlySpan<byte> subject) => Block.Begin(subject);

    public void Add(NumberedTerm predicate, NumberedTerm @object) => Block.Add(predicate, @object);

    public void Add(NumberedTerm predicate, ReadOnlySpan<byte> @object) => Block.Add(predicate, @object);

    public void AddText(NumberedTerm predicate, string? text)
    {
        if (text is null) return;
        Block.Add(predicate, Literal(text));
    }

    public void AddDate(NumberedTerm predicate, DateOnly? date)
    {
        if (date is { } value) AddTyped(predicate, value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), Encoded.XsdDate);
    }

    public void AddYear(NumberedTerm predicate, int? year)
    {
        if (year is { } value) AddTyped(predicate, value.ToString("0000", CultureInfo.InvariantCulture), Encoded.XsdGYear);
    }

    public void AddNumber(NumberedTerm predicate, long? number)
    {
        if (number is { } value) AddTyped(predicate, value.ToString(CultureInfo.InvariantCulture), Encoded.XsdNonNegativeInteger);
    }

    /// <summary>The canonical bytes of a string literal; valid until the next call.</summary>
    public ReadOnlySpan<byte> Literal(string text)
    {
        Write(text);
        return _literal.WrittenSpan;
    }

    private void AddTyped(NumberedTerm predicate, string lexicalForm, ReadOnlySpan<byte> datatype)
    {
        Write(lexicalForm);
        _literal.Write("^^"u8);
        _literal.Write(datatype);
        Block.Add(predicate, _literal.WrittenSpan);
    }

    private void Write(string text)
    {
        var most = Encoding.UTF8.GetMaxByteCount(text.Length);
        if (_utf8.Length < most) _utf8 = new byte[Math.Max(most, 2 * _utf8.Length)];
        var length = Encoding.UTF8.GetBytes(text, _utf8);
        _literal.ResetWrittenCount();
        _literal.Write("\""u8);
        TermEncoding.WriteEscaped(_utf8.AsSpan(0, length), _literal);
        _literal.Write("\""u8);
    }
}
