using Il7Graph.Sparql.Paths;
using Il7Graph.Sparql.Patterns;

namespace Il7Graph.Sparql.Syntax;

/// <summary>What stands between subject and object: a variable or an IRI, or else a path.</summary>
internal readonly record struct Verb(PatternTerm? Term, PropertyPath? Path);
