using Il7Graph.Sparql.Collections;
using Il7Graph.Sparql.Updates;

namespace Il7Graph.Sparql.Syntax;

/// <summary>An update request as written: its operations in order.</summary>
/// <param name="Prologue">As it stands at the end: a request may declare more between its operations.</param>
public sealed record UpdateSyntax(Prologue Prologue, ValueArray<UpdateOperation> Operations);
