namespace Il7Graph.Owl.Storage;

/// <summary>A generalized triple of ids of one <see cref="TermSpace"/>: a rule may put a literal in the place of the subject.</summary>
internal readonly record struct IdTriple(int Subject, int Predicate, int Object);
