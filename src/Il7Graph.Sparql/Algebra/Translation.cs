using System.Globalization;
using System.Runtime.InteropServices;
using Il7Graph.Rdf;
using Il7Graph.Sparql.Collections;
using Il7Graph.Sparql.Expressions;
using Il7Graph.Sparql.Paths;
using Il7Graph.Sparql.Patterns;
using Il7Graph.Sparql.Syntax;
using Il7Graph.Sparql.Updates;

namespace Il7Graph.Sparql.Algebra;

/// <summary>Syntax trees to algebra (SPARQL 1.1 §18.2). One translation has one supply of generated variables, numbered as they first
/// appear: <c>??0</c> for blank nodes and steps of paths, <c>?.0</c> for aggregates and unnamed keys.</summary>
internal sealed partial class Translation
{
    private readonly Dictionary<BlankNode, Variable> _blankNodes = [];
    private int _steps;
    private int _aggregates;

    private Translation()
    {
    }

    /// <summary>The algebra of a query's pattern and modifiers. That of SELECT ends in Project (and Distinct, Reduced or Slice); the
    /// other forms keep all bindings.</summary>
    public static AlgebraOperator Translate(QuerySyntax query)
    {
        var translation = new Translation();
        var where = query.Where is { } pattern ? translation.Group(pattern) : Bgp.Empty;
        return translation.Modified(where, query.Form as SelectClause, query.Modifier, query.Values);
    }

    /// <summary>The operation with its pattern as algebra.</summary>
    public static UpdateOperation Translate(UpdateOperation operation) => operation is ModifySyntax modify
        ? new Modify(modify.With, modify.Delete, modify.Insert, modify.Using, new Translation().Group(modify.Where))
        : operation;

    /// <summary>§18.2.2.6: the elements in order, joined to what is before them; filters last, upon all.</summary>
    private AlgebraOperator Group(GroupGraphPattern group)
    {
        var pattern = Group(group, out var conditions);
        return conditions.Count == 0 ? pattern : new Filter(conditions, pattern);
    }

    /// <summary>The group without its own filters, which are given apart.</summary>
    private AlgebraOperator Group(GroupGraphPattern group, out ValueArray<Expression> conditions)
    {
        var filters = new List<FilterSyntax>();
        var joined = new List<AlgebraOperator>();
        var triples = new List<TriplePattern>();
        foreach (var element in group.Elements)
        {
            // A FILTER does not end a basic graph pattern; any other element does.
            if (element is FilterSyntax filter)
            {
                filters.Add(filter);
                continue;
            }
            if (element is TriplesBlock block)
            {
                foreach (var triple in block.Triples) Triple(triple, triples, joined);
                continue;
            }
            EndBasicGraphPattern(triples, joined);
            switch (element)
            {
                case OptionalSyntax optional: Replace(joined, LeftJoin(Joined(joined), optional)); break;
                case MinusSyntax minus: Replace(joined, new Minus(Joined(joined), Group(minus.Pattern))); break;
                case BindSyntax bind: Replace(joined, new Extend(Joined(joined), bind.Variable, Expression(bind.Value))); break;
                default: joined.Add(Element(element)); break;
            }
        }
        EndBasicGraphPattern(triples, joined);
        conditions = [.. filters.Select(filter => Expression(filter.Condition))];
        return Joined(joined);
    }

    private AlgebraOperator Element(GraphPatternElement element) => element switch
    {
        GroupGraphPattern group => Group(group),
        UnionSyntax union => Chain.Combine<AlgebraOperator>([.. union.Alternatives.Select(Group)], (left, right) => new Union(left, right)),
        GraphSyntax graph => new Graph(graph.Name, Group(graph.Pattern)),
        ServiceSyntax service => new Service(service.Name, Group(service.Pattern), service.IsSilent),
        ValuesSyntax values => new Values(values.Variables, values.Rows),
        SubSelect select => Modified(Group(select.Where), select.Select, select.Modifier, select.Values),
        _ => throw new InvalidOperationException("the set of elements is closed"),
    };

    /// <summary>A filter of the optional group itself becomes the condition of the join, where it sees both sides; a filter of a group
    /// within stays where it is.</summary>
    private LeftJoin LeftJoin(AlgebraOperator left, OptionalSyntax optional)
    {
        var right = Group(optional.Pattern, out var conditions);
        return new LeftJoin(left, right, conditions);
    }

    /// <summary>§18.2.2.8: Z joined to a pattern is the pattern.</summary>
    private static AlgebraOperator Joined(List<AlgebraOperator> operands)
    {
        operands.RemoveAll(operand => operand is Bgp { Triples.Count: 0 });
        return operands.Count == 0 ? Bgp.Empty : Chain.Combine<AlgebraOperator>(CollectionsMarshal.AsSpan(operands), (left, right) => new Join(left, right));
    }

    private static void Replace(List<AlgebraOperator> operands, AlgebraOperator by)
    {
        operands.Clear();
        operands.Add(by);
    }

    private static void EndBasicGraphPattern(List<TriplePattern> triples, List<AlgebraOperator> joined)
    {
        if (triples.Count == 0) return;
        joined.Add(new Bgp(triples.ToValueArray()));
        triples.Clear();
    }

    private void Triple(TriplesElement element, List<TriplePattern> triples, List<AlgebraOperator> joined)
    {
        if (element is PathSyntax path)
        {
            Path(path.Subject, path.Path, path.Object, triples, joined);
            return;
        }
        var pattern = ((TripleSyntax)element).Pattern;
        Triple(pattern.Subject, pattern.Predicate, pattern.Object, triples);
    }

    private void Triple(PatternTerm subject, PatternTerm predicate, PatternTerm @object, List<TriplePattern> triples) =>
        triples.Add(new TriplePattern(Unknown(subject), Unknown(predicate), Unknown(@object)));

    /// <summary>§18.2.2.4: links, inverses and sequences become triple patterns and smaller paths.</summary>
    private void Path(PatternTerm subject, PropertyPath path, PatternTerm @object, List<TriplePattern> triples, List<AlgebraOperator> joined)
    {
        switch (path)
        {
            case LinkPath link:
                Triple(subject, new Constant(link.Predicate), @object, triples);
                break;
            case InversePath inverse:
                Path(@object, inverse.Path, subject, triples, joined);
                break;
            case SequencePath sequence:
                // A node in between is a blank node like those of the text, whose labels start with 'b'.
                var step = new Constant(new BlankNode(string.Create(CultureInfo.InvariantCulture, $"step{_steps++}")));
                Path(subject, sequence.First, step, triples, joined);
                Path(step, sequence.Second, @object, triples, joined);
                break;
            default:
                EndBasicGraphPattern(triples, joined);
                joined.Add(new PathPattern(Unknown(subject), path, Unknown(@object)));
                break;
        }
    }

    /// <summary>The term with variables for its blank nodes.</summary>
    private PatternTerm Unknown(PatternTerm term)
    {
        switch (term)
        {
            case Constant { Term: BlankNode node }:
                if (!_blankNodes.TryGetValue(node, out var variable))
                {
                    variable = new Variable(string.Create(CultureInfo.InvariantCulture, $"?{_blankNodes.Count}"));
                    _blankNodes.Add(node, variable);
                }
                return variable;
            case TripleTermPattern triple:
                return new TripleTermPattern(Unknown(triple.Subject), Unknown(triple.Predicate), Unknown(triple.Object));
            default:
                return term;
        }
    }

    private Expression Expression(Expression expression) => ExpressionTree.Map(expression, leaf => leaf is ExistsSyntax exists
        ? new Exists(Group(exists.Pattern), exists.IsNegated)
        : leaf);
}
