using CsCheck;
using Il7Graph.Rdf;
using Il7Graph.Sparql.Updating;
using Il7Graph.Testing.Queries;
using Il7Graph.Testing.Reference;

namespace Il7Graph.Sparql.Tests.Updating;

/// <summary>Random requests over few terms, so that operations meet: the engine makes of a dataset what the reference makes of it, or fails as it does.</summary>
public sealed class RandomUpdateTests
{
    private static readonly Gen<string> Node = OneOf("<urn:a>", "<urn:b>", "1", "<urn:g>");
    private static readonly Gen<string> Name = OneOf("<urn:a>", "<urn:b>", "<urn:g>");
    private static readonly Gen<string> Triple = Gen.Select(Name, Name, Node, (s, p, o) => $"{s} {p} {o}");
    private static readonly Gen<string> Pattern = Gen.Select(
        Gen.OneOf(Name, Gen.Const("?x"), Gen.Const("?y")), Gen.OneOf(Name, Gen.Const("?x")), Gen.OneOf(Node, Gen.Const("?y"), Gen.Const("?x")), (s, p, o) => $"{s} {p} {o}");

    private static readonly Gen<string> Quads = In(Triple, Name);
    private static readonly Gen<string> Template = In(Pattern, Gen.OneOf(Name, Gen.Const("?x"), Gen.Const("?y")));
    private static readonly Gen<string> Target = Gen.OneOf(Gen.Const("DEFAULT"), Name);
    private static readonly Gen<string> Using = Gen.OneOf(
        Gen.Const(""), Name.Select(name => $"USING {name} "), Name.Select(Name, (one, other) => $"USING {one} USING {other} "), Name.Select(Name, (one, other) => $"USING {one} USING NAMED {other} "));

    private static readonly Gen<string> Operation = Gen.Frequency(
        (3, Quads.Select(quads => $"INSERT DATA {{ {quads} }}")),
        (2, Quads.Select(quads => $"DELETE DATA {{ {quads} }}")),
        (2, Template.Select(quads => $"DELETE WHERE {{ {quads} }}")),
        (4, Gen.Select(Gen.OneOf(Gen.Const(""), Name.Select(name => $"WITH {name} ")), Template, Template, Using, Template,
            (with, delete, insert, @using, where) => $"{with}DELETE {{ {delete} }} INSERT {{ {insert} }} {@using}WHERE {{ {where} }}")),
        (1, Gen.Select(OneOf("CLEAR", "DROP"), Gen.OneOf(OneOf("DEFAULT", "NAMED", "ALL"), Name.Select(name => $"GRAPH {name}")), (word, target) => $"{word} {target}")),
        (3, Gen.Select(OneOf("ADD", "MOVE", "COPY"), OneOf("", "SILENT"), Target, Target, (word, silent, from, to) => $"{word} {silent} {from} TO {to}")));

    [Fact]
    public void The_engine_makes_what_the_reference_makes() =>
        Gen.Select(Quads.Array[1, 4], Operation.Array[1, 4]).Sample((data, operations) =>
        {
            var start = new ReferenceUpdate().Update(SparqlUpdate.Parse(string.Join(" ;\n", data.Select(quads => $"INSERT DATA {{ {quads} }}"))), new DatasetBuilder().ToDataset(), NoDocuments);
            var request = SparqlUpdate.Parse(string.Join(" ;\n", operations));

            var expected = Outcome(new ReferenceUpdate(), request, start);
            var actual = Outcome(new EngineUpdate(), request, start);

            Assert.Equal(expected, actual);
        }, iter: 3_000, print: given => $"{string.Join(" ;\n", given.Item1)}\n\n{string.Join(" ;\n", given.Item2)}");

    private static IReadOnlyDictionary<Iri, Dataset> NoDocuments => new Dictionary<Iri, Dataset>();

    private static string Outcome(IUpdateEvaluator evaluator, SparqlUpdate request, Dataset start)
    {
        try
        {
            return string.Join('\n', evaluator.Update(request, start, NoDocuments).Quads);
        }
        catch (Exception problem) when (problem is UpdateException or InvalidOperationException)
        {
            return "failed";
        }
    }

    private static Gen<string> OneOf(params string[] words) => Gen.Int[0, words.Length - 1].Select(i => words[i]);

    private static Gen<string> In(Gen<string> triple, Gen<string> name) => Gen.OneOf(
        triple, triple.Select(triple, (one, other) => $"{one} . {other}"), name.Select(triple, (graph, inside) => $"GRAPH {graph} {{ {inside} }}"),
        Gen.Select(triple, name, triple, (outside, graph, inside) => $"{outside} . GRAPH {graph} {{ {inside} }}"));
}
