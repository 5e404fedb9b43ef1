using Il7Graph.Rdf;
using Il7Graph.Sparql.Collections;
using Il7Graph.Sparql.Patterns;
using Il7Graph.Sparql.Updates;

namespace Il7Graph.Sparql.Syntax;

/// <content>Updates.</content>
internal sealed partial class SparqlParser
{
    private readonly Dictionary<string, (BlankNode Node, int Bgp)> _dataLabels = new(StringComparer.Ordinal);
    private bool _isData;

    // [3] UpdateUnit ::= Update    [31] Update ::= Prologue ( Update1 ( ';' Update )? )?
    private UpdateSyntax UpdateUnit()
    {
        var operations = new List<UpdateOperation>();
        do
        {
            Prologue();
            if (At(TokenKind.End)) break;
            _labels = new(StringComparer.Ordinal);
            _scope = new VariableScope();
            operations.Add(Update1());
        }
        while (Accept(TokenKind.Semicolon));
        if (!At(TokenKind.End)) throw Unexpected("';' or the end of the request");
        return new UpdateSyntax(CurrentPrologue(), operations.ToValueArray());
    }

    // [32] Update1 ::= Load | Clear | Drop | Add | Move | Copy | Create | DeleteWhere | Modify | InsertData | DeleteData
    private UpdateOperation Update1()
    {
        if (AcceptWord("LOAD")) return Load();
        if (AcceptWord("CLEAR")) return new Clear(Silent(out var isSilent), isSilent);
        if (AcceptWord("DROP")) return new Drop(Silent(out var isSilent), isSilent);
        if (AcceptWord("CREATE")) return Create();
        if (AcceptWord("ADD")) return Transfer((from, to, isSilent) => new Add(from, to, isSilent));
        if (AcceptWord("MOVE")) return Transfer((from, to, isSilent) => new Move(from, to, isSilent));
        if (AcceptWord("COPY")) return Transfer((from, to, isSilent) => new Copy(from, to, isSilent));
        if (AcceptWord("INSERT")) return AcceptWord("DATA") ? InsertData() : Modify(null, isInsert: true);
        if (AcceptWord("DELETE")) return AcceptWord("DATA") ? DeleteData() : AcceptWord("WHERE") ? DeleteWhere() : Modify(null, isInsert: false);
        if (!AcceptWord("WITH")) throw Unexpected("an update operation");
        var with = Iri("the IRI of a graph");
        var isInsert = AtWord("INSERT");
        if (!isInsert && !AtWord("DELETE")) throw Unexpected("DELETE or INSERT");
        Advance();
        return Modify(with, isInsert);
    }

    // [33] Load ::= 'LOAD' 'SILENT'? iri ( 'INTO' GraphRef )?
    private Load Load()
    {
        var isSilent = AcceptWord("SILENT");
        var source = Iri("the IRI of a document");
        return new Load(source, AcceptWord("INTO") ? GraphRef() : null, isSilent);
    }

    // [34] Clear ::= 'CLEAR' 'SILENT'? GraphRefAll    [35] Drop ::= 'DROP' 'SILENT'? GraphRefAll
    private GraphTarget Silent(out bool isSilent)
    {
        isSilent = AcceptWord("SILENT");
        return GraphRefAll();
    }

    // [36] Create ::= 'CREATE' 'SILENT'? GraphRef
    private Create Create()
    {
        var isSilent = AcceptWord("SILENT");
        return new Create(GraphRef(), isSilent);
    }

    // [37] Add ::= 'ADD' 'SILENT'? GraphOrDefault 'TO' GraphOrDefault    [38] Move    [39] Copy, the same
    private UpdateOperation Transfer(Func<Iri?, Iri?, bool, UpdateOperation> create)
    {
        var isSilent = AcceptWord("SILENT");
        var from = GraphOrDefault();
        ExpectWord("TO");
        return create(from, GraphOrDefault(), isSilent);
    }

    // [48] GraphOrDefault ::= 'DEFAULT' | 'GRAPH'? iri
    private Iri? GraphOrDefault()
    {
        if (AcceptWord("DEFAULT")) return null;
        AcceptWord("GRAPH");
        return Iri("DEFAULT or the IRI of a graph");
    }

    // [49] GraphRef ::= 'GRAPH' iri
    private Iri GraphRef()
    {
        ExpectWord("GRAPH");
        return Iri("the IRI of a graph");
    }

    // [50] GraphRefAll ::= GraphRef | 'DEFAULT' | 'NAMED' | 'ALL'
    private GraphTarget GraphRefAll()
    {
        if (AcceptWord("DEFAULT")) return new GraphTarget(GraphTargetKind.Default);
        if (AcceptWord("NAMED")) return new GraphTarget(GraphTargetKind.Named);
        if (AcceptWord("ALL")) return new GraphTarget(GraphTargetKind.All);
        return AtWord("GRAPH") ? GraphTarget.Of(GraphRef()) : throw Unexpected("GRAPH, DEFAULT, NAMED or ALL");
    }

    // [40] InsertData ::= 'INSERT DATA' QuadData
    private InsertData InsertData()
    {
        // A label may come again in this operation, but in no other.
        EndBasicGraphPattern();
        (_labels, _isData) = (_dataLabels, true);
        var quads = QuadPattern(TripleRules.InsertData);
        _isData = false;
        return new InsertData(quads);
    }

    // [41] DeleteData ::= 'DELETE DATA' QuadData
    private DeleteData DeleteData() => new(QuadPattern(TripleRules.DeleteData));

    // [42] DeleteWhere ::= 'DELETE WHERE' QuadPattern
    private ModifySyntax DeleteWhere()
    {
        var quads = QuadPattern(TripleRules.DeleteWhere);
        var elements = new List<GraphPatternElement>();
        for (var i = 0; i < quads.Count;)
        {
            var (start, graph) = (i, quads[i].Graph);
            while (i < quads.Count && quads[i].Graph == graph) i++;
            var block = new TriplesBlock([.. quads.Skip(start).Take(i - start).Select(quad => new TripleSyntax(quad.Triple))]);
            elements.Add(graph is null ? block : new GraphSyntax(graph, new GroupGraphPattern([block])));
        }
        return new ModifySyntax(null, quads, [], [], new GroupGraphPattern(elements.ToValueArray()));
    }

    // [43] Modify ::= ( 'WITH' iri )? ( DeleteClause InsertClause? | InsertClause ) UsingClause* 'WHERE' GroupGraphPattern
    // [44] DeleteClause ::= 'DELETE' QuadPattern    [45] InsertClause ::= 'INSERT' QuadPattern
    private ModifySyntax Modify(Iri? with, bool isInsert)
    {
        var delete = isInsert ? [] : QuadPattern(TripleRules.DeleteTemplate);
        if (!isInsert) isInsert = AcceptWord("INSERT");
        var insert = isInsert ? QuadPattern(TripleRules.Template) : [];
        var @using = DatasetClauses("USING");
        ExpectWord("WHERE");
        _labels = new(StringComparer.Ordinal);
        _scope = new VariableScope();
        return new ModifySyntax(with, delete, insert, @using, GroupGraphPattern());
    }

    // [51] QuadPattern ::= '{' Quads '}'    [52] QuadData, the same without variables
    // [53] Quads ::= TriplesTemplate? ( QuadsNotTriples '.'? TriplesTemplate? )*
    // [54] QuadsNotTriples ::= 'GRAPH' VarOrIri '{' TriplesTemplate? '}'
    private ValueArray<QuadPattern> QuadPattern(TripleRules rules)
    {
        Expect(TokenKind.OpenBrace, "'{'");
        var quads = new List<QuadPattern>();
        Take(null);
        while (AcceptWord("GRAPH"))
        {
            var outer = _rules;
            _rules = rules;
            var graph = VarOrIri("the graph, a variable or an IRI");
            _rules = outer;
            Expect(TokenKind.OpenBrace, "'{'");
            Take(graph);
            Expect(TokenKind.CloseBrace, "'}' or a triple");
            Accept(TokenKind.Dot);
            Take(null);
        }
        Expect(TokenKind.CloseBrace, "'}', GRAPH or a triple");
        return quads.ToValueArray();

        void Take(PatternTerm? graph)
        {
            foreach (var triple in Triples(rules, TriplesTemplate)) quads.Add(new QuadPattern(((TripleSyntax)triple).Pattern, graph));
        }
    }
}
