using Il7Graph.Formats.Parsing;
using Il7Graph.Rdf;

namespace Il7Graph.Formats.JsonLd.Writing;

internal sealed partial class JsonLdWriter
{
    private void AddMember(ReadOnlySpan<byte> predicate, ReadOnlySpan<byte> @object)
    {
        var isLiteral = @object[0] == (byte)'"';
        var start = _buffer.Length;
        if (!isLiteral && predicate.SequenceEqual(WellKnown.RdfType))
        {
            WriteVocabulary(@object, ref _type.ObjectNamespace);
            _members.Add(new JsonLdMember(_type, start, _buffer.Length));
            return;
        }
        var key = KeyOf(predicate);
        if (isLiteral) WriteLiteral(@object, key.Coercion);
        else WriteReference(@object, key);
        _members.Add(new JsonLdMember(key, start, _buffer.Length));
    }

    private void WriteReference(ReadOnlySpan<byte> term, JsonLdKey key)
    {
        if (key.Coercion.IsVocabulary)
        {
            WriteVocabulary(term, ref key.ObjectNamespace);
        }
        else if (key.Coercion.IsIri)
        {
            WriteResource(term, _mask, ref key.ObjectNamespace);
        }
        else
        {
            _buffer.Write("{\"@id\": "u8);
            WriteResource(term, _mask, ref key.ObjectNamespace);
            _buffer.Write("}"u8);
        }
    }

    private void WriteLiteral(ReadOnlySpan<byte> term, JsonLdCoercion coercion)
    {
        TermEncoding.SplitLiteral(term, out var escaped, out var language, out var datatype);
        if (!language.IsEmpty)
        {
            _buffer.Write("{\"@language\": "u8);
            JsonText.WriteString(language, _buffer);
            _buffer.Write(", \"@value\": "u8);
            JsonText.WriteString(escaped, _buffer);
            _buffer.Write("}"u8);
            return;
        }
        if (datatype.IsEmpty) datatype = WellKnown.XsdString;
        var isString = datatype.SequenceEqual(WellKnown.XsdString);
        var isCoerced = datatype.SequenceEqual(coercion.Type);
        if ((isCoerced || coercion.Type.Length == 0) && IsNative(escaped, datatype))
        {
            _buffer.Write(escaped);
        }
        else if (isCoerced || (isString && coercion.Type.Length == 0))
        {
            JsonText.WriteString(escaped, _buffer);
        }
        else
        {
            _buffer.Write("{"u8);
            if (!isString)
            {
                _buffer.Write("\"@type\": "u8);
                _context.WriteIri(datatype, _mask, _buffer, ref _datatypeNamespace);
                _buffer.Write(", "u8);
            }
            _buffer.Write("\"@value\": "u8);
            JsonText.WriteString(escaped, _buffer);
            _buffer.Write("}"u8);
        }
    }

    /// <summary>True for lexical forms that come back to the character from a JSON boolean or from a JSON number that is read as a
    /// double.</summary>
    private static bool IsNative(ReadOnlySpan<byte> lexical, ReadOnlySpan<byte> datatype)
    {
        const int ExactDigits = 15;
        if (datatype.SequenceEqual("http://www.w3.org/2001/XMLSchema#boolean"u8)) return lexical.SequenceEqual("true"u8) || lexical.SequenceEqual("false"u8);
        if (!datatype.SequenceEqual("http://www.w3.org/2001/XMLSchema#integer"u8)) return false;
        if (lexical.SequenceEqual("0"u8)) return true;
        var digits = lexical.StartsWith("-"u8) ? lexical[1..] : lexical;
        return digits.Length is > 0 and <= ExactDigits && digits[0] != (byte)'0' && !digits.ContainsAnyExceptInRange((byte)'0', (byte)'9');
    }

    /// <summary>Writes an IRI where names of the context count too.</summary>
    private void WriteVocabulary(ReadOnlySpan<byte> term, ref int lastNamespace)
    {
        if (term[0] == (byte)'<' && _context.Find(term[1..^1]) is { } name) _buffer.Write(name.Name);
        else WriteResource(term, _mask, ref lastNamespace);
    }

    private void WriteResource(ReadOnlySpan<byte> term, SortedSet<int>? mask, ref int lastNamespace)
    {
        if (term[0] == (byte)'<') _context.WriteIri(term[1..^1], mask, _buffer, ref lastNamespace);
        else JsonText.WriteString(term, _buffer);
    }
}
