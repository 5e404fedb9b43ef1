using Il7Graph.Rdf;
using Il7Graph.Testing;

namespace Il7Graph.Sparql.Tests;

public sealed class ReadmeTests
{
    [Fact]
    public void The_example_of_the_README_is_this_one()
    {
        #region readme
        var query = SparqlQuery.Parse("""
            PREFIX il7: <https://w3id.org/il7graph/ontology/>
            SELECT ?cell WHERE { ?cell il7:produces ?protein }
            """);
        var bound = query.With(new Dictionary<string, Term> { ["protein"] = new Iri("http://purl.uniprot.org/uniprot/P13232") });
        var plan = bound.Algebra.ToString();
        #endregion

        Assert.Equal(
            """
            (project (?cell)
              (bgp (triple ?cell <https://w3id.org/il7graph/ontology/produces> <http://purl.uniprot.org/uniprot/P13232>)))
            """.ReplaceLineEndings("\n"),
            plan);
        ReadmeExample.IsRegionOf("Il7Graph.Sparql");
    }
}
