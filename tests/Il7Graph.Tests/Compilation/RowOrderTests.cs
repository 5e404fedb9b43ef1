using CsCheck;
using Il7Graph.Rdf.Storage;
using Il7Graph.Testing;

namespace Il7Graph.Tests.Compilation;

/// <summary>Neither the order of the rows nor the way they are spread over articles shows in the release.</summary>
public sealed class RowOrderTests
{
    [Fact]
    public void Rows_in_another_order_give_the_same_bytes_of_every_file()
    {
        using var expected = BuiltRelease.Of(Example());
        var orders =
            from entities in Order("entities")
            from references in Order("references")
            from passages in Order("passages")
            from statements in Order("statements")
            from evidence in Order("evidence")
            select new[] { ("entities", entities), ("references", references), ("passages", passages), ("statements", statements), ("evidence", evidence) };

        orders.Sample(shuffled =>
        {
            var folder = Example();
            foreach (var (table, order) in shuffled) folder.Reorder(table, order);
            using var release = BuiltRelease.Of(folder);
            Assert.Equal(expected.Listing(), release.Listing());
        }, iter: 12, threads: 1);
    }

    /// <summary>Statements of one article are compiled with their article's name, so a shard is an article of its own. What two builds
    /// wrote, merged as sorted runs, is what one build of both writes.</summary>
    [Fact]
    public void Articles_built_apart_and_merged_are_the_articles_built_together()
    {
        var first = Example();
        var second = Example().SetArticle("id", "other").SetArticle("shortName", "other")
            .AddStatement("X1", "CL:0000540", "il7:expresses", "UniProtKB:P13232").AddEvidence("X1", "1", "ECO:0000314");
        using var together = BuiltRelease.Of(first, second);
        using var apart1 = BuiltRelease.Of(first);
        using var apart2 = BuiltRelease.Of(second);

        foreach (var profile in (string[])["", "-flat"])
        {
            using var run1 = new TripleRun(1 << 12);
            using var run2 = new TripleRun(1 << 12);
            apart1.Read($"example{profile}.nt").CopyTo(run1);
            apart2.Read($"other{profile}.nt").CopyTo(run2);

            using var merged = TripleRun.Read(run1, run2);
            var lines = new CanonicalLines();
            while (merged.MoveNext()) lines.Add(merged.Subject, merged.Predicate, merged.Object, []);
            Assert.Equal(together.Text($"graph{profile}.nt"), lines.Text);
        }
    }

    private static Gen<int[]> Order(string table) => Gen.Shuffle(Enumerable.Range(0, Example().RowCount(table)).ToArray());

    /// <summary>Nothing is reported of it: findings have line numbers, and those do change with the order.</summary>
    private static CurationFolderBuilder Example()
    {
        var folder = new CurationFolderBuilder()
            .Add("references", ("id", "2"), ("kind", "book"), ("pmid", "2"), ("match", "verified"))
            .Add("references", ("id", "3"), ("kind", "book"), ("pmid", "3"), ("match", "verified"))
            .Add("passages", ("id", "P2"), ("section", "End"), ("start", "9"), ("end", "12"), ("sha256", new string('1', 64)), ("disposition", "skipped"), ("reason", "heading"))
            .AddEntity("il7e:complex", "a complex", "il7:Complex")
            .Set("entities", "il7e:complex", "part_ids", "UniProtKB:P13232");
        for (var i = 0; i < 8; i++)
        {
            var id = $"S{i}";
            folder.AddStatement(
                id, "CL:0000540", "il7:produces", "UniProtKB:P13232", ("qualifiers", $"il7:scope=\"part {i}\""),
                ("polarity", i % 3 == 0 ? "inconclusive" : "positive"), ("status", i % 4 == 1 ? "disputed" : "accepted"));
            if (i % 2 == 0) folder.AddEvidence(id, $"{i % 3 + 1}", "ECO:0000314").AddEvidence(id, "", "ECO:0007754");
        }
        return folder
            .AddStatement("Z1", "CL:0000540", "il7:expresses", "UniProtKB:P13232", ("status", "superseded"), ("superseded_by", "Z2"))
            .AddStatement("Z2", "CL:0000312", "il7:expresses", "UniProtKB:P13232")
            .AddStatement("Z3", "CL:0000312", "il7:expresses", "UniProtKB:P13232", ("wording", "The same once more."), ("hedge", "possible"));
    }
}
