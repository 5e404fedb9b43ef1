namespace Il7Graph.Formats.Parsing;

/// <summary>The kinds of name, which differ in how they start and what they may hold.</summary>
internal enum NameKind
{
    /// <summary>PN_PREFIX, and the keywords.</summary>
    Prefix,

    /// <summary>BLANK_NODE_LABEL after its <c>_:</c>.</summary>
    Label,

    /// <summary>PN_LOCAL.</summary>
    Local,
}
