using Il7Graph.Rdf;
using Il7Graph.Rdf.Vocabulary;
using Il7Graph.Vocabulary;

namespace Il7Graph.Compilation;

/// <summary>What the tables may use of the ontology: its properties, qualifiers and classes.</summary>
internal sealed class OntologyTerms
{
    private readonly HashSet<string> _objectProperties;
    private readonly HashSet<string> _datatypeProperties;
    private readonly HashSet<string> _annotationProperties;
    private readonly HashSet<string> _classes;
    private readonly HashSet<string> _qualifiers;
    private readonly Dataset _ontology;
    private readonly Dictionary<(string, string), bool> _subClasses = [];

    public OntologyTerms(Dataset ontology)
    {
        _ontology = ontology;
        _objectProperties = Instances(ontology, OWL.ObjectProperty);
        _datatypeProperties = Instances(ontology, OWL.DatatypeProperty);
        _annotationProperties = Instances(ontology, OWL.AnnotationProperty);
        _classes = Instances(ontology, OWL.Class);
        _qualifiers = Below(ontology, RDFS.SubPropertyOf, IL7.Qualifier);
    }

    /// <summary>All properties, annotation properties too, and whether their values are texts by declaration.</summary>
    public IEnumerable<(string Iri, bool IsDatatype)> AllProperties =>
        _objectProperties.Concat(_annotationProperties).Select(iri => (iri, false)).Concat(_datatypeProperties.Select(iri => (iri, true)));

    public IEnumerable<string> Properties => _objectProperties.Concat(_datatypeProperties);

    public IEnumerable<string> Qualifiers => _qualifiers;

    public IEnumerable<string> Classes => _classes;

    public bool IsObjectProperty(string iri) => _objectProperties.Contains(iri) || iri == RDF.Type.Value;

    public bool IsDatatypeProperty(string iri) => _datatypeProperties.Contains(iri);

    /// <summary>True for a class of the ontology, and for <c>owl:Class</c>: the class of entities that are classes themselves.</summary>
    public bool IsClass(string iri) => _classes.Contains(iri) || iri == OWL.Class.Value;

    /// <summary>True if a class is <paramref name="super"/> or is said to be below it, step by step.</summary>
    public bool IsSubClass(string @class, string super)
    {
        if (@class == super) return true;
        if (!_subClasses.TryGetValue((@class, super), out var isBelow))
        {
            isBelow = Below(_ontology, RDFS.SubClassOf, new Iri(super)).Contains(@class);
            _subClasses.Add((@class, super), isBelow);
        }
        return isBelow;
    }

    public bool IsQualifier(string iri) => _qualifiers.Contains(iri);

    private static HashSet<string> Instances(Dataset ontology, Iri type) =>
        [.. ontology.Match(null, RDF.Type, type).Select(quad => quad.Subject).OfType<Iri>().Select(iri => iri.Value)];

    /// <summary>All that leads to a term by a relation, in one step or several.</summary>
    private static HashSet<string> Below(Dataset ontology, Iri relation, Iri top)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        var open = new Stack<Iri>([top]);
        while (open.TryPop(out var super))
        {
            foreach (var sub in ontology.Match(null, relation, super).Select(quad => quad.Subject).OfType<Iri>())
            {
                if (found.Add(sub.Value)) open.Push(sub);
            }
        }
        return found;
    }
}
