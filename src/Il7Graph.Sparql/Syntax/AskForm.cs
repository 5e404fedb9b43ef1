namespace Il7Graph.Sparql.Syntax;

/// <summary>ASK.</summary>
public sealed record AskForm : QueryForm;
