using System.Text;

namespace Il7Graph.Rdf.Tests;

public sealed class CanonicalEscapeTests
{
    [Theory]
    [InlineData("a\b\t\n\f\r\"\\b", "a\\b\\t\\n\\f\\r\\\"\\\\b")]
    [InlineData("\0\u000B\u001F\u007F\u0080", "\\u0000\\u000B\\u001F\\u007F\u0080")]
    [InlineData("\uFFFD\uFFFE\uFFFF\uFF21'", "\uFFFD\\uFFFE\\uFFFF\uFF21'")]
    public void A_lexical_form_has_one_canonical_spelling(string lexicalForm, string escaped)
    {
        var literal = Literal.FromString(lexicalForm);

        var encoded = TermEncoding.Encode(literal);

        Assert.Equal($"\"{escaped}\"", Encoding.UTF8.GetString(encoded));
        Assert.Equal(literal, TermEncoding.Decode(encoded));
    }

    [Theory]
    [InlineData("en", true)]
    [InlineData("de-1996-x-a", true)]
    [InlineData("abcdefgh-12345678", true)]
    [InlineData("abcdefghi", false)]
    [InlineData("en-123456789", false)]
    [InlineData("1n", false)]
    [InlineData("en-", false)]
    [InlineData("-en", false)]
    [InlineData("én", false)]
    [InlineData("", false)]
    public void A_language_tag_is_groups_of_up_to_eight(string tag, bool isTag) => Assert.Equal(isTag, LanguageTag.IsWellFormed(tag));
}
