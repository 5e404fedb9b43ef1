using System.Collections.Immutable;
using Il7Graph.Sparql.Patterns;

namespace Il7Graph.Sparql.Planning;

/// <summary>A step of a plan: one physical operator and its inputs. The set is closed; <c>Execution.OperatorFactory</c> runs it.</summary>
internal abstract record PlanNode
{
    /// <summary>The columns of its rows.</summary>
    public required ImmutableArray<Variable> Variables { get; init; }

    /// <summary>The columns that are bound in every row.</summary>
    public required ImmutableHashSet<Variable> Certain { get; init; }

    /// <summary>By which columns the rows are ascending by id, the first first; empty for no order.</summary>
    public ImmutableArray<Variable> Order { get; init; } = [];

    /// <summary>How many rows it is thought to give.</summary>
    public required double Rows { get; init; }

    /// <summary>What it is thought to cost with all that it stands on, in nanoseconds or so.</summary>
    public required double Cost { get; init; }

    /// <summary>How many different terms each column is thought to have; as long as <see cref="Variables"/>, or empty for
    /// <see cref="Rows"/> each.</summary>
    public ImmutableArray<double> Distincts { get; init; } = [];

    /// <summary>What it reads from, in the order of reading.</summary>
    public abstract ImmutableArray<PlanNode> Inputs { get; }

    /// <summary>What it does, for people, on one line.</summary>
    public abstract string Describe();

    public int IndexOf(Variable variable) => Variables.IndexOf(variable);

    public double DistinctOf(Variable variable)
    {
        var column = IndexOf(variable);
        return column >= 0 && column < Distincts.Length ? Math.Max(1, Math.Min(Rows, Distincts[column])) : Math.Max(1, Rows);
    }

    protected static string List(IEnumerable<Variable> variables) => string.Join(" ", variables);
}
