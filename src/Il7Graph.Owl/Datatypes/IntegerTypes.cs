using System.Globalization;
using System.Numerics;

namespace Il7Graph.Owl.Datatypes;

/// <summary><c>xsd:decimal</c> and the datatypes derived from it by bounds (XSD 1.1 Part 2 §3.4).</summary>
internal static class IntegerTypes
{
    private static readonly Dictionary<string, (BigInteger? Low, BigInteger? High)> Bounds = new(StringComparer.Ordinal)
    {
        ["integer"] = (null, null),
        ["nonNegativeInteger"] = (0, null),
        ["positiveInteger"] = (1, null),
        ["nonPositiveInteger"] = (null, 0),
        ["negativeInteger"] = (null, -1),
        ["long"] = (long.MinValue, long.MaxValue),
        ["int"] = (int.MinValue, int.MaxValue),
        ["short"] = (short.MinValue, short.MaxValue),
        ["byte"] = (sbyte.MinValue, sbyte.MaxValue),
        ["unsignedLong"] = (0, ulong.MaxValue),
        ["unsignedInt"] = (0, uint.MaxValue),
        ["unsignedShort"] = (0, ushort.MaxValue),
        ["unsignedByte"] = (0, byte.MaxValue),
    };

    public static bool IsInteger(string name) => Bounds.ContainsKey(name);

    /// <summary>True if the number (in the form of <see cref="LexicalForms"/>' keys) belongs to the datatype.</summary>
    public static bool Contains(string name, string key)
    {
        if (!Bounds.TryGetValue(name, out var bounds)) return true;
        if (key.Contains('.', StringComparison.Ordinal)) return false;
        var value = BigInteger.Parse(key, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        return (bounds.Low is null || value >= bounds.Low) && (bounds.High is null || value <= bounds.High);
    }
}
