using Il7Graph.Rdf;

namespace Il7Graph.Sparql.Execution.Values;

/// <summary>A constant; without a value if its evaluation was an error.</summary>
internal sealed class ConstantExpression : CompiledExpression
{
    private readonly uint _id;
    private readonly Truth _truth;

    public ConstantExpression(QueryTerms terms, Term? value)
        : base(terms)
    {
        Value = value;
        _id = terms.Intern(value);
        _truth = TruthOf(value);
    }

    public Term? Value { get; }

    public override uint Id(Batch batch, int row) => _id;

    public override Term? Term(Batch batch, int row) => Value;

    public override Truth Test(Batch batch, int row) => _truth;
}
