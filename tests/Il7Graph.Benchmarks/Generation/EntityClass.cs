using System.Globalization;

namespace Il7Graph.Benchmarks.Generation;

/// <summary>A class of made-up entities with identifiers that pass the patterns of <c>ontology/prefixes.tsv</c>.</summary>
/// <param name="Name">Without the prefix: <c>Gene</c>.</param>
/// <param name="Share">Its part of all entities, in percent.</param>
internal sealed record EntityClass(string Name, string Word, int Share, bool HasTaxon, Func<int, string> Id)
{
    public static EntityClass Gene { get; } = new("Gene", "gene", 20, true, i => Text($"NCBIGene:{1000 + i}"));
    public static EntityClass Protein { get; } = new("Protein", "protein", 30, true, UniProt);
    public static EntityClass Cell { get; } = new("Cell", "cell", 12, false, i => Text($"CL:{100 + i:0000000}"));
    public static EntityClass Tissue { get; } = new("AnatomicalEntity", "tissue", 6, false, i => Text($"UBERON:{100 + i:0000000}"));
    public static EntityClass Process { get; } = new("BiologicalProcess", "process", 12, false, i => Text($"GO:{1000 + i:0000000}"));
    public static EntityClass Disease { get; } = new("Disease", "disease", 8, false, i => Text($"MONDO:{100 + i:0000000}"));
    public static EntityClass Drug { get; } = new("Drug", "drug", 8, false, i => Text($"CHEBI:{1000 + i}"));
    public static EntityClass Phenotype { get; } = new("Phenotype", "phenotype", 4, false, i => Text($"HP:{100 + i:0000000}"));

    public static IReadOnlyList<EntityClass> All { get; } = [Gene, Protein, Cell, Tissue, Process, Disease, Drug, Phenotype];

    public string IdOf(int index) => Id(index);

    public string LabelOf(int index) => Text($"{Word} {index} of the benchmark");

    /// <summary>How many there are among so many entities.</summary>
    public int CountOf(int entities) => Math.Max(10, entities * Share / 100);

    private static string UniProt(int i)
    {
        const string letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";
        return Text($"UniProtKB:Q{i % 10}{letters[i / 10 % 36]}{letters[i / 360 % 36]}{letters[i / 12960 % 36]}{i / 466560 % 10}");
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
