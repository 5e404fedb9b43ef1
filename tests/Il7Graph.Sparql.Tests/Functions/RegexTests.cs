using System.Text.RegularExpressions;
using Il7Graph.Sparql.Functions.Regexes;

namespace Il7Graph.Sparql.Tests.Functions;

public sealed class RegexTests
{
    [Theory]
    [InlineData("abc", "", "xabcx", true)]
    [InlineData("^abc$", "", "abc\n", false)]
    [InlineData("^b$", "", "a\nb\nc", false)]
    [InlineData("^b$", "m", "a\nb\nc", true)]
    [InlineData("^$", "m", "a\n", false)]
    [InlineData("a.c", "", "a\nc", false)]
    [InlineData("a.c", "", "a\rc", false)]
    [InlineData("a.c", "s", "a\nc", true)]
    [InlineData("^.$", "", "😀", true)]
    [InlineData("^..$", "", "😀", false)]
    [InlineData("^.+.$", "", "😀", false)]
    [InlineData("^.*$", "", "a😀b", true)]
    [InlineData("^[😀-😂]{2}$", "", "😀😁", true)]
    [InlineData("^[^a]$", "", "😀", true)]
    [InlineData("^[😀-😂]$", "", "😃", false)]
    [InlineData(" a b [ ] c ", "x", "ab c", true)]
    [InlineData(" a b ", "x", "a b", false)]
    [InlineData("a.b(", "q", "xa.b(", true)]
    [InlineData("a.b", "q", "axb", false)]
    [InlineData("A.b", "qi", "a.B", true)]
    [InlineData("straße", "i", "STRAßE", true)]
    [InlineData("[^q]", "i", "Q", false)]
    [InlineData("[A-Z-[IO]]", "i", "o", false)]
    [InlineData("[A-Z-[IO]]", "i", "p", true)]
    [InlineData("\\p{Lu}", "i", "a", false)]
    [InlineData("k", "i", "\u212A", true)]
    [InlineData("^[a-z-[aeiou]]+$", "", "bcd", true)]
    [InlineData("^[a-z-[aeiou]]+$", "", "bad", false)]
    [InlineData("^[-a]$", "", "-", true)]
    [InlineData("^[a-]$", "", "-", true)]
    [InlineData("^\\i\\c*$", "", "a-b.c1", true)]
    [InlineData("^\\i\\c*$", "", "1a", false)]
    [InlineData("^\\I$", "", "1", true)]
    [InlineData("^\\d$", "", "٣", true)]
    [InlineData("^\\D$", "", "3", false)]
    [InlineData("^\\w$", "", "_", false)]
    [InlineData("^\\w$", "", "é", true)]
    [InlineData("^\\w+$", "", "a𝒜ü𐐀", true)]
    [InlineData("^\\w+$", "", "a😀", true)]
    [InlineData("^\\P{L}$", "", "𐐀", false)]
    [InlineData("^\\p{L}$", "", "𐐀", true)]
    [InlineData("𐐨", "i", "𐐀", true)]
    [InlineData("^\\s$", "", "\u00A0", false)]
    [InlineData("^\\p{IsGreek}$", "", "α", true)]
    [InlineData("^\\P{L}$", "", "1", true)]
    [InlineData("^(a|(b))\\2$", "", "a", true)]
    [InlineData("^(a)\\1$", "", "aa", true)]
    [InlineData("^(a)\\1$", "i", "aA", true)]
    [InlineData("^(a)\\10$", "", "aa0", true)]
    [InlineData("^a{2,3}$", "", "aaaa", false)]
    [InlineData("^a{2,}?$", "", "aaaa", true)]
    [InlineData("^(?:ab)+$", "", "abab", true)]
    [InlineData("a||b", "", "", true)]
    public void A_text_matches_as_XPath_says(string pattern, string flags, string text, bool isMatch)
    {
        Assert.Equal(isMatch, Matcher(pattern, flags).IsMatch(text));
        Assert.Equal(isMatch, Matcher(pattern, flags).IsMatch(text.AsSpan()));
    }

    [Theory]
    [InlineData("(", "")]
    [InlineData(")", "")]
    [InlineData("*a", "")]
    [InlineData("a**", "")]
    [InlineData("a{2}{3}", "")]
    [InlineData("a{3,2}", "")]
    [InlineData("a{,2}", "")]
    [InlineData("a{99999999999}", "")]
    [InlineData("{", "")]
    [InlineData("]", "")]
    [InlineData("}", "")]
    [InlineData("[", "")]
    [InlineData("[]", "")]
    [InlineData("[z-a]", "")]
    [InlineData("[a[b]", "")]
    [InlineData("[a-\\d]", "")]
    [InlineData("[a-[b]c]", "")]
    [InlineData("\\b", "")]
    [InlineData("\\", "")]
    [InlineData("\\1", "")]
    [InlineData("(\\1)", "")]
    [InlineData("\\p{Xx}", "")]
    [InlineData("\\p{IsNothing}", "")]
    [InlineData("\\pL", "")]
    [InlineData("(?=a)", "")]
    [InlineData("(?i)a", "")]
    [InlineData("a", "g")]
    public void What_is_no_expression_of_XPath_is_refused_with_a_reason(string pattern, string flags)
    {
        Assert.False(RegexMatcher.TryCreate(pattern, flags, TimeSpan.FromSeconds(1), out _, out var problem));

        Assert.NotEmpty(problem);
    }

    [Theory]
    [InlineData("banana", "ana", "*", "", "b*na")]
    [InlineData("abcd", "(ab)|(a)", "[1=$1][2=$2]", "", "[1=ab][2=]cd")]
    [InlineData("abracadabra", "bra", "*", "", "a*cada*")]
    [InlineData("abracadabra", "a.*?a", "*", "", "*c*bra")]
    [InlineData("AAAA", "A+?", "b", "", "bbbb")]
    [InlineData("darted", "^(.*?)d(.*)$", "$1c$2", "", "carted")]
    [InlineData("a", "a", "\\$1\\\\", "", "$1\\")]
    [InlineData("a", "a", "$0$0", "", "aa")]
    [InlineData("ab", "(a)b", "$12", "", "a2")]
    [InlineData("a", "a", "$3", "", "")]
    [InlineData("a.b", ".", "$1\\", "q", "a$1\\b")]
    [InlineData("a😀b", "[^a-z]", "-", "", "a-b")]
    [InlineData("abracadabra", ".*?", "$1", "", null)]
    [InlineData("a", "a", "$", "", null)]
    [InlineData("a", "a", "$x", "", null)]
    [InlineData("a", "a", "\\n", "", null)]
    public void Replacing_follows_XPath(string text, string pattern, string replacement, string flags, string? result) =>
        Assert.Equal(result, Matcher(pattern, flags).Replace(text, replacement));

    [Fact]
    public void A_pattern_without_back_references_takes_linear_time()
    {
        var matcher = Matcher("^(a+)+$", "i");

        Assert.True(matcher.IsLinear);
        Assert.False(matcher.IsMatch(new string('a', 5000) + "b"));
    }

    [Fact]
    public void A_pattern_that_backtracks_is_stopped()
    {
        Assert.True(RegexMatcher.TryCreate("^(a+)+\\1$", "", TimeSpan.FromMilliseconds(20), out var matcher, out _));

        Assert.False(matcher.IsLinear);
        Assert.Throws<RegexMatchTimeoutException>(() => matcher.IsMatch(new string('a', 5000) + "b"));
    }

    [Fact]
    public void Deep_nesting_is_refused() =>
        Assert.False(RegexMatcher.TryCreate(new string('(', 100_000), "", TimeSpan.FromSeconds(1), out _, out _));

    private static RegexMatcher Matcher(string pattern, string flags) =>
        RegexMatcher.TryCreate(pattern, flags, TimeSpan.FromSeconds(5), out var matcher, out var problem) ? matcher : throw new ArgumentException(problem);
}
