using Il7Graph.Formats;
using Il7Graph.Questions;
using Il7Graph.Rdf;
using Il7Graph.Rdf.Storage;
using Il7Graph.Rdf.Vocabulary;
using Il7Graph.Sparql.Syntax;

namespace Il7Graph.Release;

/// <summary>Writes <c>questions.ttl</c>: each question as a <c>sh:SPARQLExecutable</c>, in the form that the Swiss Institute of
/// Bioinformatics gives to its collection of examples, so that its tools can show and run them.</summary>
/// <param name="declared">The prefixes that <c>sh:prefixes</c> may declare: those of the project. The texts declare theirs all the same.</param>
internal sealed class QuestionsTurtle(ReleaseNames names, PrefixMap declared)
{
    public const string FileName = "questions.ttl";

    private readonly Iri _prefixes = new($"{names.Distribution(FileName).Value}#prefixes");

    public void Write(StagedRelease staged, IReadOnlyList<Question> questions)
    {
        using var run = new TripleRun(1 << 20);
        foreach (var question in questions) Add(run, question);
        AddPrefixes(run, questions);
        // It holds queries and none of the data, so it counts as no dump of them.
        staged.Write(FileName, RdfFormat.Turtle.MediaType, stream =>
        {
            using var triples = TripleRun.Read(run);
            using var writer = RdfWriter.Create(stream, RdfFormat.Turtle, new WriterOptions { Prefixes = Prefixes() });
            while (triples.MoveNext()) writer.Add(triples.Subject, triples.Predicate, triples.Object, []);
            writer.Complete();
            return null;
        });
    }

    private static PrefixMap Prefixes() => PrefixMap.Empty.With("rdfs", RDFS.Namespace).With("owl", OWL.Namespace)
        .With("xsd", XSD.Namespace).With("dcterms", DCTERMS.Namespace).With("sh", SH.Namespace).With("schema", SCHEMA.Namespace);

    private void Add(TripleRun run, Question question)
    {
        var iri = new Iri($"{names.Base}question/{question.Name}");
        var (type, property) = question.Query.Form switch
        {
            AskForm => (SH.SPARQLAskExecutable, SH.Ask),
            ConstructForm => (SH.SPARQLConstructExecutable, SH.Construct),
            _ => (SH.SPARQLSelectExecutable, SH.Select),
        };
        Add(run, iri, RDF.Type, SH.SPARQLExecutable);
        Add(run, iri, RDF.Type, type);
        Add(run, iri, property, Literal.FromString(question.Text));
        Add(run, iri, SH.Prefixes, _prefixes);
        Add(run, iri, RDFS.Comment, Literal.FromLanguage(question.Title, "en"));
        Add(run, iri, DCTERMS.Description, Literal.FromLanguage(question.Description, "en"));
        Add(run, iri, DCTERMS.Identifier, Literal.FromString(question.Name));
        Add(run, iri, SCHEMA.Target, names.Distribution($"{names.Name}.trig"));
        foreach (var keyword in question.Keywords) Add(run, iri, SCHEMA.Keywords, Literal.FromString(keyword));
    }

    private void AddPrefixes(TripleRun run, IReadOnlyList<Question> questions)
    {
        Add(run, _prefixes, RDF.Type, OWL.Ontology);
        var used = questions.SelectMany(question => question.Query.Syntax.Prologue.Prefixes.Namespaces).Distinct()
            .Where(pair => declared.Find(pair.Key) == pair.Value);
        foreach (var (prefix, iri) in used)
        {
            var declaration = new Iri($"{names.Distribution(FileName).Value}#prefix-{prefix}");
            Add(run, _prefixes, SH.Declare, declaration);
            Add(run, declaration, RDF.Type, SH.PrefixDeclaration);
            Add(run, declaration, SH.Prefix, Literal.FromString(prefix));
            Add(run, declaration, SH.NamespaceOfPrefix, Literal.FromTyped(iri, XSD.AnyUri));
        }
    }

    private static void Add(TripleRun run, Term subject, Iri predicate, Term @object) =>
        run.Add(TermEncoding.Encode(subject), TermEncoding.Encode(predicate), TermEncoding.Encode(@object), []);
}
