using Il7Graph.Rdf;
using Il7Graph.Sparql;
using Il7Graph.Sparql.Collections;
using Il7Graph.Sparql.Functions;
using Il7Graph.Sparql.Patterns;
using Il7Graph.Sparql.Results;
using Il7Graph.Sparql.Syntax;
using Il7Graph.Testing.Queries;

namespace Il7Graph.Testing.Reference;

/// <summary>Answers queries as the specification defines it, on terms and lists, with nested loops and no thought of speed: what the
/// engine is compared with. It shares the parser, the translation and the functions with the engine, and no more. DESCRIBE, which the
/// specification leaves open, is left out.</summary>
public sealed class ReferenceEvaluator : IQueryEvaluator
{
    public QueryAnswer Evaluate(SparqlQuery query, QueryInput input)
    {
        ArgumentNullException.ThrowIfNull(query);
        ArgumentNullException.ThrowIfNull(input);
        var dataset = ReferenceDataset.Of(input.Dataset.Quads).Described(query.Syntax.Dataset);
        var services = input.Services.ToDictionary(pair => pair.Key, pair => ReferenceDataset.Of(pair.Value.Quads));
        var functions = RunFunctions.For(query.Syntax.Prologue, input.Dataset.Quads);
        var solutions = new AlgebraEvaluation(dataset, services, functions).Evaluate(query.Algebra, dataset.Default, Solution.Empty);
        return query.Form switch
        {
            SelectClause => QueryAnswer.Of(Results(query.Variables, solutions)),
            AskForm => QueryAnswer.Of(SparqlResults.Of(solutions.Count > 0)),
            ConstructForm construct => QueryAnswer.Of(Construct(construct, solutions, functions)),
            _ => throw new NotSupportedException("the reference evaluator does not describe"),
        };
    }

    private static SparqlResults Results(ValueArray<Variable> variables, List<Solution> solutions) => new(
        null,
        variables.Select(variable => variable.Name).ToValueArray(),
        solutions.Select(solution => variables.Select(variable => solution[variable]).ToValueArray()).ToValueArray());

    /// <summary>§16.2: the triples of all solutions; the blank nodes of the template are new in each.</summary>
    private static Dataset Construct(ConstructForm construct, List<Solution> solutions, FunctionContext functions)
    {
        var graph = new DatasetBuilder();
        var template = construct.Template.Select(triple => new QuadPattern(triple, null)).ToList();
        foreach (var solution in solutions)
        {
            var nodes = new Dictionary<BlankNode, BlankNode>();
            foreach (var quad in Templates.Instantiate(template, solution, NewNode)) graph.Add(quad);

            BlankNode NewNode(BlankNode label) => nodes.TryGetValue(label, out var node) ? node : nodes[label] = functions.NewBlankNode();
        }
        return graph.ToDataset();
    }
}
