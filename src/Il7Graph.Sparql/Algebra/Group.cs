using Il7Graph.Sparql.Collections;

namespace Il7Graph.Sparql.Algebra;

/// <summary>Group, Aggregation and AggregateJoin of SPARQL 1.1 §18.5.1 in one, since nothing comes between them: a solution for each
/// group, which binds the named keys and the aggregates.</summary>
/// <param name="Keys">Empty if all solutions are one group, which there is even when there are no solutions.</param>
/// <param name="Aggregates">Each distinct aggregate once.</param>
public sealed record Group(ValueArray<GroupKey> Keys, ValueArray<Aggregation> Aggregates, AlgebraOperator Pattern) : AlgebraOperator;
