using Il7Graph.Rdf.Storage.Quads;
using Il7Graph.Rdf.Storage.Terms;
using Il7Graph.Sparql.Patterns;

namespace Il7Graph.Sparql.Planning;

/// <summary>A triple pattern against its graph, constants as ids of the dataset.</summary>
/// <param name="Subject">A variable, or null and <paramref name="SubjectId"/>; the other positions alike.</param>
internal sealed record QuadLeaf(
    TriplePattern Pattern, GraphSource Graph,
    Variable? Subject, uint SubjectId, Variable? Predicate, uint PredicateId, Variable? Object, uint ObjectId)
{
    /// <summary>What stands in a position: a variable, or null if it is a constant.</summary>
    public Variable? VariableAt(QuadPosition position) => position switch
    {
        QuadPosition.Subject => Subject,
        QuadPosition.Predicate => Predicate,
        QuadPosition.Object => Object,
        _ => Graph.Variable,
    };

    /// <summary>The constant of a position.</summary>
    public uint IdAt(QuadPosition position) => position switch
    {
        QuadPosition.Subject => SubjectId,
        QuadPosition.Predicate => PredicateId,
        QuadPosition.Object => ObjectId,
        _ => Graph.Id,
    };

    /// <summary>The exact number of matches, but for variables that stand twice.</summary>
    public long CountIn(QuadIndex index) => index.CountOf(Bound(Subject, SubjectId), Bound(Predicate, PredicateId), Bound(Object, ObjectId), Graph.Scope);

    public IEnumerable<Variable> Variables
    {
        get
        {
            if (Subject is not null) yield return Subject;
            if (Predicate is not null && Predicate != Subject) yield return Predicate;
            if (Object is not null && Object != Subject && Object != Predicate) yield return Object;
            if (Graph.Variable is { } graph && graph != Subject && graph != Predicate && graph != Object) yield return graph;
        }
    }

    /// <summary>Whether a variable stands in two positions.</summary>
    public bool HasRepeatedVariable
    {
        get
        {
            var positions = (Subject is null ? 0 : 1) + (Predicate is null ? 0 : 1) + (Object is null ? 0 : 1) + (Graph.IsEach ? 1 : 0);
            return positions != Variables.Count();
        }
    }

    /// <summary>The orders in which the rows that match are one run when the constants are known.</summary>
    public ReadOnlySpan<QuadOrder> Orders => KnownOrders.Of(Graph.IsDefault, KnownWith(null));

    /// <summary>The orders in which the rows that match are one run when constants and the columns of a plan that are always bound are
    /// known.</summary>
    public ReadOnlySpan<QuadOrder> OrdersWith(PlanNode left) => KnownOrders.Of(Graph.IsDefault, KnownWith(left));

    public bool IsConstant(QuadPosition position) => VariableAt(position) is null && !(position == QuadPosition.Graph && Graph.IsDefault);

    /// <summary>Whether a position is known by itself or by a plan.</summary>
    public bool IsKnown(QuadPosition position, PlanNode? left) =>
        IsConstant(position) || (left is not null && VariableAt(position) is { } variable && left.Certain.Contains(variable));

    public override string ToString() => $"{Pattern.Subject} {Pattern.Predicate} {Pattern.Object}{Graph}";

    /// <summary>A bit for each position that is known.</summary>
    private int KnownWith(PlanNode? left)
    {
        var known = 0;
        for (var position = QuadPosition.Subject; position <= QuadPosition.Graph; position++)
        {
            if (IsKnown(position, left)) known |= 1 << (int)position;
        }
        return known;
    }

    private static uint? Bound(Variable? variable, uint id) => variable is null && id != TermTable.None ? id : null;
}
