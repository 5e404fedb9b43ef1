using Il7Graph.Testing;

namespace Il7Graph.Sparql.Tests;

public sealed class PublicApiTests
{
    [Fact]
    public void The_public_surface_is_the_accepted_one() => Snapshot.Match(PublicApi.Of(typeof(SparqlQuery).Assembly), "txt", "PublicApi");
}
