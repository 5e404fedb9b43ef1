namespace Il7Graph.Sparql.Planning;

/// <summary>What a join gives for the matches of a row of its left side.</summary>
internal enum JoinKind
{
    /// <summary>A row for each.</summary>
    Inner,

    /// <summary>A row for each; one without the right side's bindings if there are none: OPTIONAL.</summary>
    Left,

    /// <summary>The row, once, if there is one: EXISTS.</summary>
    Semi,

    /// <summary>The row if there is none: NOT EXISTS, MINUS.</summary>
    Anti,
}
