using System.Globalization;
using System.Numerics;
using System.Text;
using Newtonsoft.Json.Linq;

namespace Il7Graph.Formats.JsonLd.Json;

/// <summary>The lexical forms of a number in a tree (JSON-LD 1.1 API §8.2.2, §8.6; RFC 8785 §3.2.2.3).</summary>
internal static class JsonNumber
{
    private static readonly BigInteger IntegerLimit = BigInteger.Pow(10, 21);

    public static bool IsNumber(JToken token) => token.Type is JTokenType.Integer or JTokenType.Float;

    /// <summary>The canonical form of <c>xsd:integer</c>; null if the number has a fraction or is 10^21 or more.</summary>
    public static string? ToInteger(JValue number)
    {
        var whole = number.Value switch
        {
            BigInteger big => big,
            double real => double.IsInteger(real) ? new BigInteger(real) : IntegerLimit,
            float real => float.IsInteger(real) ? new BigInteger(real) : IntegerLimit,
            decimal exact => decimal.IsInteger(exact) ? new BigInteger(exact) : IntegerLimit,
            var small => Convert.ToInt64(small, CultureInfo.InvariantCulture),
        };
        return BigInteger.Abs(whole) < IntegerLimit ? whole.ToString(CultureInfo.InvariantCulture) : null;
    }

    /// <summary>The canonical form of <c>xsd:double</c>, its mantissa rounded to 15 digits after the point.</summary>
    public static string ToDouble(JValue number)
    {
        var digits = Value(number).ToString("E15", CultureInfo.InvariantCulture);
        var mark = digits.IndexOf('E', StringComparison.Ordinal);
        var mantissa = digits[..mark].TrimEnd('0');
        if (mantissa[^1] == '.') mantissa += "0";
        return string.Create(CultureInfo.InvariantCulture, $"{mantissa}E{int.Parse(digits[(mark + 1)..], CultureInfo.InvariantCulture)}");
    }

    /// <summary>The number as ECMAScript writes it (<c>Number::toString</c>), which is what RFC 8785 asks for.</summary>
    public static string ToEcmaScript(JValue number)
    {
        var value = Value(number);
        if (value == 0) return "0";
        var sign = value < 0 ? "-" : "";
        var (digits, point) = ShortestDigits(Math.Abs(value));
        var text = new StringBuilder(sign);
        if (point is > 0 and <= 21) // plain digits, with a point where it falls within them
        {
            text.Append(digits.AsSpan(0, Math.Min(point, digits.Length)));
            if (point > digits.Length) text.Append('0', point - digits.Length);
            else if (point < digits.Length) text.Append('.').Append(digits.AsSpan(point));
        }
        else if (point is > -6 and <= 0)
        {
            text.Append("0.").Append('0', -point).Append(digits);
        }
        else
        {
            text.Append(digits[0]);
            if (digits.Length > 1) text.Append('.').Append(digits.AsSpan(1));
            text.Append(CultureInfo.InvariantCulture, $"e{(point > 0 ? "+" : "-")}{Math.Abs(point - 1)}");
        }
        return text.ToString();
    }

    /// <summary>The shortest digits that read back as <paramref name="value"/>, and how many of them stand before the point.</summary>
    private static (string Digits, int Point) ShortestDigits(double value)
    {
        var shortest = value.ToString("R", CultureInfo.InvariantCulture).Split('E');
        var point = shortest[0].IndexOf('.', StringComparison.Ordinal);
        if (point < 0) point = shortest[0].Length;
        if (shortest.Length > 1) point += int.Parse(shortest[1], CultureInfo.InvariantCulture);
        var digits = shortest[0].Replace(".", "", StringComparison.Ordinal);
        var significant = digits.TrimStart('0');
        return (significant.TrimEnd('0'), point - (digits.Length - significant.Length));
    }

    private static double Value(JValue number) => number.Value switch
    {
        BigInteger big => (double)big,
        var other => Convert.ToDouble(other, CultureInfo.InvariantCulture),
    };
}
