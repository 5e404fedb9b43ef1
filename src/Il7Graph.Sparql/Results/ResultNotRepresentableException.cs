namespace Il7Graph.Sparql.Results;

/// <summary>A value holds a character that XML 1.0 has no form for: a control character or a noncharacter. The other formats have.</summary>
public sealed class ResultNotRepresentableException : NotSupportedException
{
    internal ResultNotRepresentableException(string character)
        : base($"XML has no form for {character}; use JSON or TSV")
    {
    }
}
