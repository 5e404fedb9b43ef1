namespace Il7Graph.Rdf.Datatypes;

/// <summary>What became of a lexical form.</summary>
internal enum LexicalResult
{
    /// <summary>It is not in the lexical space of the datatype.</summary>
    Invalid,

    /// <summary>It is, but its value is beyond what is computed with (XSD 1.1 Part 2 §5.4 lets processors have such limits).</summary>
    BeyondLimits,

    Value,
}
