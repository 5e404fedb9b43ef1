using Newtonsoft.Json;

namespace Il7Graph.Curation.Reading;

/// <summary>Reads JSON token by token and refuses what the library would let pass: comments, single quotes, bare names,
/// constructors, not-a-number, and a text that ends before its last bracket.</summary>
/// <remarks>Throws <see cref="JsonReaderException"/> with the place. <see cref="StrictJsonText"/> refuses the rest.</remarks>
internal sealed class StrictJsonReader(TextReader text) : JsonTextReader(text)
{
    private int _open;

    public override bool Read()
    {
        if (!base.Read()) return _open == 0 ? false : throw At("the text ends inside an object or array");
        switch (TokenType)
        {
            case JsonToken.StartObject or JsonToken.StartArray:
                _open++;
                break;
            case JsonToken.EndObject or JsonToken.EndArray:
                _open--;
                break;
            case JsonToken.PropertyName or JsonToken.String when QuoteChar != '"':
                throw At("names and texts stand in double quotes");
            case JsonToken.Comment:
                throw At("JSON has no comments");
            case JsonToken.Float when Value is double number && !double.IsFinite(number):
                throw At("not a number of JSON");
            case JsonToken.Undefined or JsonToken.StartConstructor or JsonToken.EndConstructor:
                throw At("a value is expected");
        }
        return true;
    }

    private JsonReaderException At(string message) => new(message, Path, LineNumber, LinePosition, null);
}
