using System.Text;

namespace Il7Graph.Rdf.Tests;

public sealed class LanguageTagTests
{
    [Theory]
    [InlineData("en")]
    [InlineData("en-GB")]
    [InlineData("zh-Hant-CN")]
    [InlineData("zh-yue-HK")]
    [InlineData("sr-Latn-RS")]
    [InlineData("sl-rozaj-biske")]
    [InlineData("de-CH-1901")]
    [InlineData("es-419")]
    [InlineData("hy-Latn-IT-arevela")]
    [InlineData("zh-abc-def-ghi")]
    [InlineData("abcd")]
    [InlineData("abcdefgh")]
    [InlineData("en-a-bbb-x-a-ccc")]
    [InlineData("en-u-islamcal-t-de")]
    [InlineData("de-CH-x-phonebk")]
    [InlineData("x-whatever")]
    [InlineData("X-A-1-b")]
    [InlineData("i-klingon")]
    [InlineData("I-DEFAULT")]
    [InlineData("en-GB-oed")]
    [InlineData("sgn-BE-FR")]
    [InlineData("zh-min-nan")]
    [InlineData("art-lojban")]
    public void A_tag_of_BCP_47_is_one_in_RDF_too(string tag)
    {
        Assert.True(LanguageTag.IsBcp47(tag));
        Assert.True(LanguageTag.IsBcp47(Encoding.ASCII.GetBytes(tag)));
        Assert.True(LanguageTag.IsWellFormed(tag));
    }

    [Theory]
    [InlineData("e")]
    [InlineData("i-unknown")]
    [InlineData("en-x")]
    [InlineData("x")]
    [InlineData("en-a")]
    [InlineData("en-a-b")]
    [InlineData("en-abc-def-ghi-jkl")]
    [InlineData("abcd-def")]
    [InlineData("de-419-DE")]
    [InlineData("a-DE")]
    [InlineData("en-abc1")]
    [InlineData("en-Latn-Cyrl")]
    [InlineData("en-GB-GB")]
    [InlineData("en-12")]
    public void RDF_takes_tags_that_BCP_47_does_not_derive(string tag)
    {
        Assert.False(LanguageTag.IsBcp47(tag));
        Assert.True(LanguageTag.IsWellFormed(tag));
    }

    [Theory]
    [InlineData("")]
    [InlineData("-en")]
    [InlineData("en-")]
    [InlineData("en--ltr")]
    [InlineData("123")]
    [InlineData("abcdefghi")]
    [InlineData("en_GB")]
    [InlineData("dé")]
    public void Other_text_is_no_tag_at_all(string text)
    {
        Assert.False(LanguageTag.IsWellFormed(text));
        Assert.False(LanguageTag.IsBcp47(text));
    }

    [Theory]
    [InlineData("en", "en", true)]
    [InlineData("EN-gb", "en", true)]
    [InlineData("en-GB", "EN-gb", true)]
    [InlineData("en", "en-GB", false)]
    [InlineData("eng", "en", false)]
    [InlineData("de-DE-1996", "de-DE", true)]
    [InlineData("de-Latn-DE", "de-DE", false)]
    [InlineData("en", "*", true)]
    [InlineData("", "*", false)]
    [InlineData("", "", false)]
    [InlineData("en", "", false)]
    [InlineData("en", "*-GB", false)]
    public void A_tag_is_filtered_by_a_basic_range(string tag, string range, bool matches)
    {
        Assert.Equal(matches, LanguageTag.Matches(tag, range));
        Assert.Equal(matches, LanguageTag.Matches(Encoding.ASCII.GetBytes(tag), Encoding.ASCII.GetBytes(range)));
    }
}
