using System.Globalization;
using System.Text.RegularExpressions;

namespace Il7Graph.Owl.Datatypes;

/// <summary>Lexical forms to values, for the datatypes of XML Schema that are checked.</summary>
internal static partial class LexicalForms
{
    /// <summary>The value space of a datatype by its local name.</summary>
    public static ValueSpace SpaceOf(string name) => name switch
    {
        "string" => ValueSpace.Text,
        "langString" => ValueSpace.LanguageText,
        "decimal" => ValueSpace.Number,
        "double" => ValueSpace.Double,
        "float" => ValueSpace.Float,
        "boolean" => ValueSpace.Boolean,
        "date" => ValueSpace.Date,
        "dateTime" => ValueSpace.DateTime,
        "gYear" => ValueSpace.Year,
        "anyURI" => ValueSpace.Uri,
        _ => IntegerTypes.IsInteger(name) ? ValueSpace.Number : ValueSpace.Unknown,
    };

    public static LiteralValue Parse(string datatype, string text)
    {
        var space = SpaceOf(datatype);
        if (space == ValueSpace.Unknown) return default;
        if (space is not (ValueSpace.Text or ValueSpace.LanguageText)) text = text.Trim(' ', '\t', '\n', '\r');
        return space switch
        {
            ValueSpace.Number => Number(datatype, text),
            ValueSpace.Double or ValueSpace.Float => Floating(space, text),
            ValueSpace.Boolean => text switch
            {
                "true" or "1" => new(space, "true"),
                "false" or "0" => new(space, "false"),
                _ => new(ValueSpace.None, null),
            },
            ValueSpace.Date => Date(text),
            ValueSpace.DateTime => DateAndTime(text),
            ValueSpace.Year => Year(text),
            _ => new(space, text),
        };
    }

    private static LiteralValue Number(string datatype, string text)
    {
        if (!(datatype == "decimal" ? DecimalForm() : IntegerForm()).IsMatch(text)) return new(ValueSpace.None, null);
        var negative = text[0] == '-';
        var digits = text.TrimStart('+', '-').TrimStart('0');
        if (digits.Contains('.', StringComparison.Ordinal)) digits = digits.TrimEnd('0').TrimEnd('.');
        if (digits.StartsWith('.')) digits = "0" + digits;
        var key = digits.Length == 0 ? "0" : negative ? "-" + digits : digits;
        return datatype == "decimal" || IntegerTypes.Contains(datatype, key) ? new(ValueSpace.Number, key) : new(ValueSpace.None, null);
    }

    private static LiteralValue Floating(ValueSpace space, string text)
    {
        if (text is "INF" or "+INF" or "-INF" or "NaN") return new(space, text.TrimStart('+'));
        if (!FloatingForm().IsMatch(text)) return new(ValueSpace.None, null);
        return new(space, space == ValueSpace.Double
            ? BitConverter.DoubleToInt64Bits(double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture)).ToString(CultureInfo.InvariantCulture)
            : BitConverter.SingleToInt32Bits(float.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture)).ToString(CultureInfo.InvariantCulture));
    }

    private static LiteralValue Date(string text)
    {
        var match = DateForm().Match(text);
        if (!match.Success || !IsDay(match) || !IsZone(match)) return new(ValueSpace.None, null);
        return new(ValueSpace.Date, Zoned(match, match.Groups["date"].Value));
    }

    private static LiteralValue DateAndTime(string text)
    {
        var match = DateTimeForm().Match(text);
        if (!match.Success || !IsDay(match) || !IsZone(match)) return new(ValueSpace.None, null);
        var (hour, minute, second) = (Int(match, "hour"), Int(match, "minute"), Int(match, "second"));
        var fraction = match.Groups["fraction"].Value.TrimEnd('0').TrimEnd('.');
        if (hour == 24 ? minute + second > 0 || fraction.Length > 0 : hour > 24 || minute > 59 || second > 59) return new(ValueSpace.None, null);
        var time = text[(text.IndexOf('T', StringComparison.Ordinal) + 1)..][..8];
        return new(ValueSpace.DateTime, hour == 24 ? null : Zoned(match, match.Groups["date"].Value + "T" + time + fraction));
    }

    private static LiteralValue Year(string text)
    {
        var match = YearForm().Match(text);
        return match.Success && IsZone(match) ? new(ValueSpace.Year, Zoned(match, match.Groups["year"].Value)) : new(ValueSpace.None, null);
    }

    /// <summary>Key of a value with its time zone; null where comparing would need arithmetic on the time line.</summary>
    private static string? Zoned(Match match, string local) => match.Groups["zone"].Value switch
    {
        "" => local,
        "Z" or "+00:00" or "-00:00" => local + "Z",
        _ => null,
    };

    private static bool IsZone(Match match)
    {
        var zone = match.Groups["zone"].Value;
        if (zone.Length < 6) return true;
        var minutes = (60 * int.Parse(zone.AsSpan(1, 2), CultureInfo.InvariantCulture)) + int.Parse(zone.AsSpan(4, 2), CultureInfo.InvariantCulture);
        return minutes <= 14 * 60 && zone[4] < '6';
    }

    private static bool IsDay(Match match)
    {
        var (month, day) = (Int(match, "month"), Int(match, "day"));
        var year = match.Groups["year"].Value;
        if (month is < 1 or > 12 || day < 1) return false;
        var lastFour = int.Parse(year.AsSpan(year.Length - 4), CultureInfo.InvariantCulture);
        var cycle = 2000 + (((year.Length > 5 ? int.Parse(year.AsSpan(year.Length - 5, 1), CultureInfo.InvariantCulture) * 10000 : 0) + lastFour) % 400);
        return day <= DateTime.DaysInMonth(cycle, month);
    }

    private static int Int(Match match, string group) => int.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^[+-]?[0-9]+\z", RegexOptions.CultureInvariant)]
    private static partial Regex IntegerForm();

    [GeneratedRegex(@"^[+-]?([0-9]+(\.[0-9]*)?|\.[0-9]+)\z", RegexOptions.CultureInvariant)]
    private static partial Regex DecimalForm();

    [GeneratedRegex(@"^[+-]?([0-9]+(\.[0-9]*)?|\.[0-9]+)([eE][+-]?[0-9]+)?\z", RegexOptions.CultureInvariant)]
    private static partial Regex FloatingForm();

    [GeneratedRegex(@"^(?<date>(?<year>-?([1-9][0-9]{3,}|0[0-9]{3}))-(?<month>[0-9]{2})-(?<day>[0-9]{2}))(?<zone>Z|[+-][0-9]{2}:[0-9]{2})?\z", RegexOptions.CultureInvariant)]
    private static partial Regex DateForm();

    [GeneratedRegex(@"^(?<date>(?<year>-?([1-9][0-9]{3,}|0[0-9]{3}))-(?<month>[0-9]{2})-(?<day>[0-9]{2}))T(?<hour>[0-9]{2}):(?<minute>[0-9]{2}):(?<second>[0-9]{2})(?<fraction>\.[0-9]+)?(?<zone>Z|[+-][0-9]{2}:[0-9]{2})?\z", RegexOptions.CultureInvariant)]
    private static partial Regex DateTimeForm();

    [GeneratedRegex(@"^(?<year>-?([1-9][0-9]{3,}|0[0-9]{3}))(?<zone>Z|[+-][0-9]{2}:[0-9]{2})?\z", RegexOptions.CultureInvariant)]
    private static partial Regex YearForm();
}
