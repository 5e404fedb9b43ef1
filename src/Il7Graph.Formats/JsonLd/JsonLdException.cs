using Il7Graph.Formats.JsonLd.Json;
using Newtonsoft.Json.Linq;

namespace Il7Graph.Formats.JsonLd;

/// <summary>A document, context or frame breaks JSON-LD 1.1, or one of them could not be loaded.</summary>
public sealed class JsonLdException : Exception
{
    public JsonLdException(JsonLdErrorCode code, string message, Exception? innerException = null)
        : base(message, innerException) => Code = code;

    /// <summary>An error at <paramref name="at"/>, whose place and document are looked up.</summary>
    internal JsonLdException(JsonLdErrorCode code, string message, JToken? at, Exception? innerException = null)
        : base(message, innerException)
    {
        Code = code;
        if (at is null) return;
        if (JsonPlace.Of(at) is { } place) (Line, Column) = (place.Line, place.Column);
        DocumentIri = DocumentOrigin.Of(at);
    }

    public JsonLdErrorCode Code { get; }

    /// <summary>The code as the specification spells it: <c>invalid term definition</c>.</summary>
    public string CodeText => ErrorCodeTexts.Of(Code);

    /// <summary>The line, from 1; null where it is not known.</summary>
    public int? Line { get; }

    /// <summary>The column, from 1, in UTF-16 code units; null where it is not known.</summary>
    public int? Column { get; }

    /// <summary>The loaded document that line and column belong to; null for the input itself.</summary>
    public string? DocumentIri { get; }
}
