namespace Il7Graph.Benchmarks.Generation;

/// <summary>A predicate of <c>ontology/il7.ttl</c> with a class from its domain and one from its range.</summary>
/// <param name="Weight">How often it is taken, in percent.</param>
/// <param name="Deniable">True if no other relation entails it, so that a denial contradicts nothing.</param>
/// <param name="Ordered">True if it joins two of one class and is asymmetric: the lower index goes first, so that it never
/// stands both ways round.</param>
internal sealed record Relation(
    string Predicate, EntityClass Subject, EntityClass Object, int Weight, bool Deniable = false, bool Ordered = false)
{
    public static IReadOnlyList<Relation> All { get; } =
    [
        new("hasGeneProduct", EntityClass.Gene, EntityClass.Protein, 8),
        new("produces", EntityClass.Cell, EntityClass.Protein, 14, Deniable: true),
        new("expresses", EntityClass.Tissue, EntityClass.Protein, 10, Deniable: true),
        new("involvedIn", EntityClass.Protein, EntityClass.Process, 14, Deniable: true),
        new("positivelyRegulates", EntityClass.Protein, EntityClass.Process, 12),
        new("negativelyRegulates", EntityClass.Drug, EntityClass.Process, 7),
        new("bindsReceptor", EntityClass.Protein, EntityClass.Protein, 8, Ordered: true),
        new("occursIn", EntityClass.Process, EntityClass.Tissue, 5),
        new("developsFrom", EntityClass.Cell, EntityClass.Cell, 4, Ordered: true),
        new("contributesToCondition", EntityClass.Protein, EntityClass.Disease, 8, Deniable: true),
        new("treats", EntityClass.Drug, EntityClass.Disease, 7, Deniable: true),
        new("hasAdverseEvent", EntityClass.Drug, EntityClass.Phenotype, 3),
    ];

    /// <summary>One by weight.</summary>
    public static Relation Pick(SkewedRandom random)
    {
        var at = random.Below(100);
        foreach (var relation in All)
        {
            at -= relation.Weight;
            if (at < 0) return relation;
        }
        throw new InvalidOperationException("the weights do not add up to 100");
    }
}
