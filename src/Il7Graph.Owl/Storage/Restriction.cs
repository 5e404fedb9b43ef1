namespace Il7Graph.Owl.Storage;

/// <summary>A property restriction.</summary>
/// <param name="Kind">The word that names it: SomeValuesFrom, AllValuesFrom, HasValue, MaxCardinality, MaxQualifiedCardinality.</param>
/// <param name="Maximum">0 or 1 for the cardinalities.</param>
/// <param name="Class">The node of the restriction.</param>
/// <param name="Filler">The class or value; -1 for MaxCardinality.</param>
/// <param name="Premises">The rows that make it.</param>
internal sealed record Restriction(Word Kind, int Maximum, int Class, int Property, int Filler, int[] Premises);
