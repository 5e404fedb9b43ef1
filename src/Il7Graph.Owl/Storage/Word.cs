namespace Il7Graph.Owl.Storage;

/// <summary>The IRIs that the rules speak of.</summary>
internal enum Word
{
    Type, First, Rest, Nil,
    Domain, Range, SubClassOf, SubPropertyOf,
    SameAs, DifferentFrom, AllDifferent, Members, DistinctMembers,
    Class, Thing, Nothing, ObjectProperty, DatatypeProperty,
    FunctionalProperty, InverseFunctionalProperty, SymmetricProperty, AsymmetricProperty, TransitiveProperty, IrreflexiveProperty,
    EquivalentProperty, PropertyDisjointWith, AllDisjointProperties, InverseOf, PropertyChainAxiom, HasKey,
    SourceIndividual, AssertionProperty, TargetIndividual, TargetValue,
    EquivalentClass, DisjointWith, AllDisjointClasses, ComplementOf, UnionOf, IntersectionOf, OneOf,
    OnProperty, SomeValuesFrom, AllValuesFrom, HasValue, MaxCardinality, MaxQualifiedCardinality, OnClass,
}
