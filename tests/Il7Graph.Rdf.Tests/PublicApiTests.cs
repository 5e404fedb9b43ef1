using Il7Graph.Testing;

namespace Il7Graph.Rdf.Tests;

public sealed class PublicApiTests
{
    [Fact]
    public void The_public_surface_is_the_accepted_one() => Snapshot.Match(PublicApi.Of(typeof(Iri).Assembly), "txt", "PublicApi");
}
