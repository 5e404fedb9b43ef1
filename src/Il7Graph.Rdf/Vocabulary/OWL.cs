namespace Il7Graph.Rdf.Vocabulary;

/// <summary>The OWL 2 vocabulary (OWL 2 Mapping to RDF Graphs).</summary>
public static class OWL
{
    /// <summary>The namespace IRI.</summary>
    public const string Namespace = "http://www.w3.org/2002/07/owl#";

    public static Iri Ontology { get; } = new(Namespace + "Ontology");
    public static Iri Class { get; } = new(Namespace + "Class");
    public static Iri Thing { get; } = new(Namespace + "Thing");
    public static Iri Nothing { get; } = new(Namespace + "Nothing");
    public static Iri NamedIndividual { get; } = new(Namespace + "NamedIndividual");
    public static Iri ObjectProperty { get; } = new(Namespace + "ObjectProperty");
    public static Iri DatatypeProperty { get; } = new(Namespace + "DatatypeProperty");
    public static Iri AnnotationProperty { get; } = new(Namespace + "AnnotationProperty");
    public static Iri FunctionalProperty { get; } = new(Namespace + "FunctionalProperty");
    public static Iri InverseFunctionalProperty { get; } = new(Namespace + "InverseFunctionalProperty");
    public static Iri SymmetricProperty { get; } = new(Namespace + "SymmetricProperty");
    public static Iri AsymmetricProperty { get; } = new(Namespace + "AsymmetricProperty");
    public static Iri TransitiveProperty { get; } = new(Namespace + "TransitiveProperty");
    public static Iri ReflexiveProperty { get; } = new(Namespace + "ReflexiveProperty");
    public static Iri IrreflexiveProperty { get; } = new(Namespace + "IrreflexiveProperty");
    public static Iri EquivalentClass { get; } = new(Namespace + "equivalentClass");
    public static Iri EquivalentProperty { get; } = new(Namespace + "equivalentProperty");
    public static Iri DisjointWith { get; } = new(Namespace + "disjointWith");
    public static Iri PropertyDisjointWith { get; } = new(Namespace + "propertyDisjointWith");
    public static Iri AllDisjointClasses { get; } = new(Namespace + "AllDisjointClasses");
    public static Iri AllDisjointProperties { get; } = new(Namespace + "AllDisjointProperties");
    public static Iri AllDifferent { get; } = new(Namespace + "AllDifferent");
    public static Iri Members { get; } = new(Namespace + "members");
    public static Iri DistinctMembers { get; } = new(Namespace + "distinctMembers");
    public static Iri InverseOf { get; } = new(Namespace + "inverseOf");
    public static Iri SameAs { get; } = new(Namespace + "sameAs");
    public static Iri DifferentFrom { get; } = new(Namespace + "differentFrom");
    public static Iri ComplementOf { get; } = new(Namespace + "complementOf");
    public static Iri UnionOf { get; } = new(Namespace + "unionOf");
    public static Iri IntersectionOf { get; } = new(Namespace + "intersectionOf");
    public static Iri OneOf { get; } = new(Namespace + "oneOf");
    public static Iri Restriction { get; } = new(Namespace + "Restriction");
    public static Iri OnProperty { get; } = new(Namespace + "onProperty");
    public static Iri SomeValuesFrom { get; } = new(Namespace + "someValuesFrom");
    public static Iri AllValuesFrom { get; } = new(Namespace + "allValuesFrom");
    public static Iri HasValue { get; } = new(Namespace + "hasValue");
    public static Iri MaxCardinality { get; } = new(Namespace + "maxCardinality");
    public static Iri MaxQualifiedCardinality { get; } = new(Namespace + "maxQualifiedCardinality");
    public static Iri OnClass { get; } = new(Namespace + "onClass");
    public static Iri PropertyChainAxiom { get; } = new(Namespace + "propertyChainAxiom");
    public static Iri HasKey { get; } = new(Namespace + "hasKey");
    public static Iri NegativePropertyAssertion { get; } = new(Namespace + "NegativePropertyAssertion");
    public static Iri SourceIndividual { get; } = new(Namespace + "sourceIndividual");
    public static Iri AssertionProperty { get; } = new(Namespace + "assertionProperty");
    public static Iri TargetIndividual { get; } = new(Namespace + "targetIndividual");
    public static Iri TargetValue { get; } = new(Namespace + "targetValue");
    public static Iri VersionIRI { get; } = new(Namespace + "versionIRI");
    public static Iri VersionInfo { get; } = new(Namespace + "versionInfo");
    public static Iri Imports { get; } = new(Namespace + "imports");
}
