using System.Text;
using Il7Graph.Rdf.Datatypes;

namespace Il7Graph.Rdf.Tests.Datatypes;

/// <summary>Values from text, for tests whose text is known to be right.</summary>
internal static class Lexical
{
    public static NumericValue Number(Datatype datatype, string text)
    {
        Assert.True(NumericValue.TryParse(datatype, Encoding.UTF8.GetBytes(text), out var value), $"\"{text}\"^^{datatype}");
        return value;
    }

    /// <summary>A number by the datatype that a form like it has in Turtle.</summary>
    public static NumericValue Number(string text) => Number(
        text.Contains('e', StringComparison.OrdinalIgnoreCase) || text.Contains('N', StringComparison.Ordinal) ? Datatype.Double
        : text.Contains('.', StringComparison.Ordinal) ? Datatype.Decimal : Datatype.Integer, text);

    public static TemporalValue Time(Datatype datatype, string text)
    {
        Assert.True(TemporalValue.TryParse(datatype, Encoding.UTF8.GetBytes(text), out var value), $"\"{text}\"^^{datatype}");
        return value;
    }

    public static DurationValue Duration(string text, Datatype datatype = Datatype.Duration)
    {
        Assert.True(DurationValue.TryParse(datatype, Encoding.UTF8.GetBytes(text), out var value), $"\"{text}\"^^{datatype}");
        return value;
    }

    public static int Order(string sign) => sign switch { "<" => -1, "=" => 0, _ => 1 };
}
