using System.Text;

namespace Il7Graph.Rdf.Datatypes;

public sealed partial class LiteralValue
{
    private static LiteralValue Of(Datatype datatype, ReadOnlySpan<byte> lexical)
    {
        if (datatype.IsNumeric()) return Of(datatype, NumericValue.Parse(datatype, lexical, out var number), number);
        if (datatype.IsTemporal()) return Of(datatype, TemporalValue.Parse(datatype, lexical, out var time), time);
        if (datatype.IsDuration()) return Of(datatype, DurationValue.Parse(datatype, lexical, out var duration), duration);
        return datatype switch
        {
            <= Datatype.AnyUri and not Datatype.Unknown =>
                TextSpace.Contains(datatype, lexical) ? WellTyped(datatype, Encoding.UTF8.GetString(lexical)) : IllTyped(datatype),
            Datatype.Boolean => OfBoolean(lexical),
            Datatype.HexBinary => BinarySpace.TryHex(lexical, out var hex) ? WellTyped(datatype, hex) : IllTyped(datatype),
            Datatype.Base64Binary => BinarySpace.TryBase64(lexical, out var base64) ? WellTyped(datatype, base64) : IllTyped(datatype),
            Datatype.PlainLiteral => OfPlain(lexical),
            // A language string needs its language (RDF 1.2 Concepts §3.3).
            Datatype.LangString or Datatype.DirLangString => IllTyped(datatype),
            _ => new(datatype, null, Datatype.Unknown, null),
        };
    }

    private static LiteralValue Of(Datatype datatype, LexicalResult result, object value) => result switch
    {
        LexicalResult.Value => WellTyped(datatype, value),
        LexicalResult.BeyondLimits => WellTyped(datatype, null),
        _ => IllTyped(datatype),
    };

    private static LiteralValue OfBoolean(ReadOnlySpan<byte> lexical)
    {
        if (lexical.SequenceEqual("true"u8) || lexical.SequenceEqual("1"u8)) return WellTyped(Datatype.Boolean, true);
        return lexical.SequenceEqual("false"u8) || lexical.SequenceEqual("0"u8) ? WellTyped(Datatype.Boolean, false) : IllTyped(Datatype.Boolean);
    }

    private static LiteralValue OfLanguage(ReadOnlySpan<byte> lexical, ReadOnlySpan<byte> language)
    {
        var end = language.IndexOf("--"u8);
        var tag = Encoding.UTF8.GetString(end < 0 ? language : language[..end]);
        BaseDirection? direction = end < 0 ? null : language[end..].SequenceEqual("--ltr"u8) ? BaseDirection.LeftToRight : BaseDirection.RightToLeft;
        var text = new LanguageText(Encoding.UTF8.GetString(lexical), tag, direction);
        return WellTyped(direction is null ? Datatype.LangString : Datatype.DirLangString, text);
    }

    /// <summary><c>rdf:PlainLiteral</c>: a text, <c>@</c>, and a language tag or nothing; its values are those of <c>rdf:langString</c>
    /// and <c>xsd:string</c> (rdf:PlainLiteral, 2nd edition, §3).</summary>
    private static LiteralValue OfPlain(ReadOnlySpan<byte> lexical)
    {
        var at = lexical.LastIndexOf((byte)'@');
        if (at < 0 || !TextSpace.Contains(Datatype.String, lexical)) return IllTyped(Datatype.PlainLiteral);
        var text = Encoding.UTF8.GetString(lexical[..at]);
        var tag = lexical[(at + 1)..];
        if (tag.IsEmpty) return new(Datatype.PlainLiteral, true, Datatype.String, text);
        return LanguageTag.IsWellFormed(tag)
            ? new(Datatype.PlainLiteral, true, Datatype.LangString, new LanguageText(text, Encoding.ASCII.GetString(tag).ToLowerInvariant()))
            : IllTyped(Datatype.PlainLiteral);
    }

    private static LiteralValue WellTyped(Datatype datatype, object? value) => new(datatype, true, datatype.Primitive(), value);

    private static LiteralValue IllTyped(Datatype datatype) => new(datatype, false, Datatype.Unknown, null);
}
