using System.Text;

namespace Il7Graph.Formats.JsonLd;

/// <summary>The codes as the specification spells them: mostly the words of the member in small letters.</summary>
internal static class ErrorCodeTexts
{
    private static readonly Dictionary<JsonLdErrorCode, string> Irregular = new()
    {
        [JsonLdErrorCode.CyclicIriMapping] = "cyclic IRI mapping",
        [JsonLdErrorCode.InvalidBaseIri] = "invalid base IRI",
        [JsonLdErrorCode.InvalidEmbedValue] = "invalid @embed value",
        [JsonLdErrorCode.InvalidIdValue] = "invalid @id value",
        [JsonLdErrorCode.InvalidImportValue] = "invalid @import value",
        [JsonLdErrorCode.InvalidIncludedValue] = "invalid @included value",
        [JsonLdErrorCode.InvalidIndexValue] = "invalid @index value",
        [JsonLdErrorCode.InvalidIriMapping] = "invalid IRI mapping",
        [JsonLdErrorCode.InvalidJsonLiteral] = "invalid JSON literal",
        [JsonLdErrorCode.InvalidLanguageTaggedString] = "invalid language-tagged string",
        [JsonLdErrorCode.InvalidLanguageTaggedValue] = "invalid language-tagged value",
        [JsonLdErrorCode.InvalidNestValue] = "invalid @nest value",
        [JsonLdErrorCode.InvalidPrefixValue] = "invalid @prefix value",
        [JsonLdErrorCode.InvalidPropagateValue] = "invalid @propagate value",
        [JsonLdErrorCode.InvalidProtectedValue] = "invalid @protected value",
        [JsonLdErrorCode.InvalidReverseValue] = "invalid @reverse value",
        [JsonLdErrorCode.InvalidVersionValue] = "invalid @version value",
        [JsonLdErrorCode.IriConfusedWithPrefix] = "IRI confused with prefix",
        [JsonLdErrorCode.MultipleContextLinkHeaders] = "multiple context link headers",
    };

    public static string Of(JsonLdErrorCode code) => Irregular.GetValueOrDefault(code) ?? Words(code.ToString());

    private static string Words(string member)
    {
        var words = new StringBuilder(member.Length + 8);
        foreach (var character in member)
        {
            if (char.IsAsciiLetterUpper(character) && words.Length > 0) words.Append(' ');
            words.Append(char.ToLowerInvariant(character));
        }
        return words.ToString();
    }
}
