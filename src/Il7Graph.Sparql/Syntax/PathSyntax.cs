using Il7Graph.Sparql.Paths;
using Il7Graph.Sparql.Patterns;

namespace Il7Graph.Sparql.Syntax;

/// <summary>A pattern whose verb is a path of more than one IRI.</summary>
public sealed record PathSyntax(PatternTerm Subject, PropertyPath Path, PatternTerm Object) : TriplesElement;
