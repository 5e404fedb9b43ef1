using Il7Graph.Testing;

namespace Il7Graph.Curation.Tests;

public sealed class PublicApiTests
{
    [Fact]
    public void The_public_surface_is_the_accepted_one() => Snapshot.Match(PublicApi.Of(typeof(Article).Assembly), "txt", "PublicApi");
}
