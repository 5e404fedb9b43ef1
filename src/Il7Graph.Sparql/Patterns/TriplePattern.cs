namespace Il7Graph.Sparql.Patterns;

/// <summary>A triple pattern (SPARQL 1.1 §18.1.5). Literals may be subjects; such a pattern matches nothing.</summary>
public sealed record TriplePattern(PatternTerm Subject, PatternTerm Predicate, PatternTerm Object);
