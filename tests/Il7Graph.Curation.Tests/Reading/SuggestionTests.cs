using CsCheck;
using Il7Graph.Curation.Reading;

namespace Il7Graph.Curation.Tests.Reading;

public sealed class SuggestionTests
{
    [Theory]
    [InlineData("postive", "positive")]
    [InlineData("positvie", "positive")]
    [InlineData("POSITIVE", "positive")]
    [InlineData("negatives", "negative")]
    [InlineData("neg", null)]
    [InlineData("x", null)]
    [InlineData("", null)]
    [InlineData("positive", null)]
    public void The_nearest_word_is_at_most_two_slips_away(string written, string? expected) =>
        Assert.Equal(expected, Suggestion.For(written, ["positive", "negative", "inconclusive"]));

    [Fact]
    public void Of_two_as_near_the_first_in_order_is_taken() =>
        Assert.Equal("bat", Suggestion.For("aat", ["hat", "bat", "cat"]));

    [Fact]
    public void The_order_of_the_candidates_does_not_show() =>
        Gen.Select(Gen.Char["abc"].Array[1, 6], Gen.Char["abc"].Array[1, 6].Array[1, 6]).Sample((word, candidates) =>
        {
            string[] words = [.. candidates.Select(each => new string(each))];
            return Suggestion.For(new string(word), words) == Suggestion.For(new string(word), words.Reverse());
        });
}
