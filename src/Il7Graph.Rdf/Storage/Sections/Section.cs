namespace Il7Graph.Rdf.Storage.Sections;

/// <summary>An entry of the section table.</summary>
/// <param name="Detail">Which of its kind: a term class, an order, a column.</param>
/// <param name="Offset">From the start of the image.</param>
/// <param name="Length">In bytes.</param>
/// <param name="Elements">How many of what it holds.</param>
/// <param name="Number">What its kind says.</param>
internal readonly record struct Section(SectionKind Kind, uint Detail, long Offset, long Length, long Elements, long Number);
