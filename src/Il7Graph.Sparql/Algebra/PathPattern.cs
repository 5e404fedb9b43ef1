using Il7Graph.Sparql.Paths;
using Il7Graph.Sparql.Patterns;

namespace Il7Graph.Sparql.Algebra;

/// <summary><c>Path(X, path, Y)</c>: never a link, an inverse or a sequence, which the translation takes apart (SPARQL 1.1
/// §18.2.2.4).</summary>
public sealed record PathPattern(PatternTerm Subject, PropertyPath Path, PatternTerm Object) : AlgebraOperator;
