using System.Collections.Immutable;
using Il7Graph.Curation.Reading;
using Il7Graph.Testing;
using Newtonsoft.Json.Linq;
using NJsonSchema;

namespace Il7Graph.Curation.Tests;

/// <summary>The JSON Schemas in the ontology folder accept what the project has, refuse what is wrong, and name what is read.</summary>
public sealed class SchemaTests
{
    private static readonly string Root = SharedFolder.RepositoryRoot;

    [Theory]
    [InlineData("article.schema.json", "curation/interleukin-7/article.json")]
    [InlineData("article.schema.json", "examples/il2rg/article.json")]
    [InlineData("statements.schema.json", "examples/il2rg-json/statements.json")]
    public async Task A_file_of_the_project_conforms(string schema, string file) =>
        Assert.Empty(await Validate(schema, JObject.Parse(await File.ReadAllTextAsync(Path.Combine(Root, file)))));

    [Theory]
    [InlineData("id", null)]
    [InlineData("id", "a/b")]
    [InlineData("title", null)]
    [InlineData("baseIri", "https://w3id.org/il7graph")]
    [InlineData("baseIri", "il7graph/")]
    [InlineData("source", "a page")]
    [InlineData("released", "24.11.2026")]
    [InlineData("textSha256", "b5e3")]
    [InlineData("textLength", "-1")]
    [InlineData("defaultEvidence", "IDA")]
    [InlineData("licens", "https://example.org/")]
    [InlineData("curators", "me")]
    public async Task A_wrong_article_does_not_conform(string member, string? value)
    {
        var article = JObject.Parse(await File.ReadAllTextAsync(Path.Combine(Root, "examples", "il2rg", "article.json")));

        Set(article, member, value);

        Assert.NotEmpty(await Validate("article.schema.json", article));
    }

    [Theory]
    [InlineData("article.id", null)]
    [InlineData("statements", null)]
    [InlineData("statements[0].subject_id", null)]
    [InlineData("statements[0].subject_id", "interleukin")]
    [InlineData("statements[0].object_id", null)]
    [InlineData("statements[0].object_value", "both")]
    [InlineData("statements[0].polarity", "postive")]
    [InlineData("statements[0].taxon_id", "NCBITaxon:9606")]
    [InlineData("statements[0].wordng", "It binds.")]
    [InlineData("evidence[0].eco_id", null)]
    [InlineData("evidence[0].curated_on", "yesterday")]
    [InlineData("references[0].match", "sure")]
    [InlineData("references[0].year", "'93")]
    [InlineData("entities[0].id", "il7e:without-definition")]
    [InlineData("passages[0].disposition", "lost")]
    [InlineData("passages[0].sha256", "x")]
    [InlineData("passages[0].start", "-1")]
    public async Task A_wrong_document_does_not_conform(string path, string? value)
    {
        var document = await Example();

        var dot = path.LastIndexOf('.');
        Set(dot < 0 ? document : (JObject)document.SelectToken(path[..dot])!, path[(dot + 1)..], value);

        Assert.NotEmpty(await Validate("statements.schema.json", document));
    }

    [Fact]
    public async Task A_skipped_passage_needs_a_reason()
    {
        var document = await Example();
        var passage = (JObject)document["passages"]![0]!;

        passage["disposition"] = "skipped";
        passage.Remove("reason");
        Assert.NotEmpty(await Validate("statements.schema.json", document));

        passage["reason"] = "a heading";
        Assert.Empty(await Validate("statements.schema.json", document));
    }

    [Fact]
    public async Task Numbers_may_be_texts()
    {
        var document = await Example();
        var passage = (JObject)document["passages"]![0]!;

        (passage["start"], passage["end"]) = ("0", 17);

        Assert.Empty(await Validate("statements.schema.json", document));
    }

    [Theory]
    [InlineData("entity")]
    [InlineData("reference")]
    [InlineData("passage")]
    [InlineData("statement")]
    [InlineData("evidence")]
    public async Task A_row_has_the_columns_of_its_table(string row)
    {
        var definition = (JObject)(await Schema("statements.schema.json"))["definitions"]![row]!;
        var layout = new[]
        {
            TableLayout.Entities, TableLayout.References, TableLayout.Passages, TableLayout.Statements, TableLayout.Evidence,
        }.Single(each => each.Member.StartsWith(row[..4], StringComparison.Ordinal));

        AssertColumns(layout, definition, definition);
        foreach (var column in layout.Columns)
        {
            Assert.Equal(column.IsList, definition["properties"]![column.Name]!["type"]!.ToString() == "array");
        }
    }

    [Fact]
    public async Task The_article_has_the_members_that_are_read()
    {
        var schema = await Schema("article.schema.json");
        var properties = (JObject)schema["properties"]!.DeepClone();
        Assert.True(properties.Remove("$schema"));
        Assert.True(properties.Remove("curators"));

        AssertColumns(TableLayout.Article, schema, new JObject { ["properties"] = properties });
    }

    [Fact]
    public async Task The_words_of_a_closed_list_are_those_that_are_read()
    {
        var definitions = (await Schema("statements.schema.json"))["definitions"]!;

        AssertWords<Polarity>("statement", "polarity");
        AssertWords<Hedge>("statement", "hedge");
        AssertWords<Direction>("statement", "object_direction");
        AssertWords<Status>("statement", "status");
        AssertWords<Rank>("statement", "rank");
        AssertWords<Origin>("statement", "origin");
        AssertWords<MatchState>("reference", "match");
        AssertWords<Disposition>("passage", "disposition");

        void AssertWords<TWord>(string row, string column) where TWord : struct, Enum =>
            Assert.Equal(WordList<TWord>.Names, definitions[row]!["properties"]![column]!["enum"]!.Values<string>());
    }

    [Theory]
    [InlineData("article.schema.json")]
    [InlineData("statements.schema.json")]
    public async Task Every_member_says_what_it_is(string schema)
    {
        var members = (await Schema(schema)).Descendants().OfType<JProperty>().Where(each => each.Name == "properties")
            .SelectMany(each => ((JObject)each.Value).Properties())
            .Where(each => each.Value["$ref"] is null && each.Ancestors().OfType<JProperty>().All(parent => parent.Name != "anyOf"));

        Assert.All(members, each => Assert.True(each.Value["title"] is not null && each.Value["description"] is not null, each.Path));
    }

    private static void AssertColumns(TableLayout layout, JObject requiredIn, JObject propertiesIn)
    {
        Assert.Equal(
            layout.Columns.Where(column => column.IsRequired).Select(column => column.Name).Order(StringComparer.Ordinal),
            requiredIn["required"]!.Values<string>().Order(StringComparer.Ordinal));
        Assert.Equal(
            layout.Columns.Select(column => column.Name).Order(StringComparer.Ordinal),
            ((JObject)propertiesIn["properties"]!).Properties().Select(each => each.Name).Order(StringComparer.Ordinal));
    }

    private static void Set(JObject target, string member, string? value)
    {
        if (value is null) target.Remove(member);
        else target[member] = value;
    }

    private static async Task<JObject> Example() =>
        JObject.Parse(await File.ReadAllTextAsync(Path.Combine(Root, "examples", "il2rg-json", "statements.json")));

    private static async Task<JObject> Schema(string file) =>
        JObject.Parse(await File.ReadAllTextAsync(Path.Combine(Root, "ontology", file)));

    private static async Task<ImmutableArray<string>> Validate(string schema, JToken document)
    {
        var parsed = await JsonSchema.FromFileAsync(Path.Combine(Root, "ontology", schema));
        return [.. parsed.Validate(document).Select(error => error.ToString())];
    }
}
