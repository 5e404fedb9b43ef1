namespace Il7Graph.Curation.Tests;

public sealed class SameStringTests
{
    [Fact]
    public void What_is_remembered_is_found_by_the_object_only()
    {
        var key = new string('a', 3);
        var same = new SameString<int>(4);

        same.Set(key, 7);

        Assert.True(same.TryGet(key, out var value));
        Assert.Equal(7, value);
        Assert.False(same.TryGet(new string('a', 3), out _));
    }

    [Fact]
    public void A_place_belongs_to_whichever_string_came_last()
    {
        var (first, second) = (new string('a', 3), new string('b', 3));
        var same = new SameString<int>(0);

        same.Set(first, 1);
        same.Set(second, 2);

        Assert.False(same.TryGet(first, out _));
        Assert.True(same.TryGet(second, out var value));
        Assert.Equal(2, value);
    }
}
