namespace Il7Graph.Owl.Storage;

/// <summary>An axiom over a list, e.g. <c>owl:intersectionOf</c>.</summary>
/// <param name="Kind">The word that names it.</param>
/// <param name="Subject">The class, property or axiom node.</param>
/// <param name="Members">In the order of the list.</param>
/// <param name="Premises">The rows of the axiom and of its list.</param>
internal sealed record ListAxiom(Word Kind, int Subject, int[] Members, int[] Premises);
