using System.Diagnostics.CodeAnalysis;

namespace Il7Graph.Formats.JsonLd.Contexts;

/// <summary>The form <c>prefix:suffix</c>.</summary>
internal static class CompactIri
{
    /// <summary>Splits at the first colon that is not the first character.</summary>
    public static bool Split(string value, [NotNullWhen(true)] out string? prefix, [NotNullWhen(true)] out string? suffix)
    {
        var colon = value.Length > 1 ? value.IndexOf(':', 1) : -1;
        (prefix, suffix) = colon < 0 ? (null, null) : (value[..colon], value[(colon + 1)..]);
        return colon >= 0;
    }
}
