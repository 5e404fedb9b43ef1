namespace Il7Graph.Sparql.Execution.Values;

/// <summary>What a condition comes to (SPARQL 1.1 §17.2).</summary>
internal enum Truth : byte
{
    False,
    True,

    /// <summary>It has no effective boolean value.</summary>
    Error,
}
