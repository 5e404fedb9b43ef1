namespace Il7Graph.Formats;

/// <summary>How a document is read.</summary>
public sealed record ParserOptions
{
    /// <summary>What findings call the input.</summary>
    public string File { get; init; } = "-";

    /// <summary>The absolute IRI that relative IRIs are resolved against until the document says otherwise; null if there is
    /// none, and then a relative IRI is an error.</summary>
    public string? Base { get; init; }

    /// <summary>Whether findings are warnings instead of errors. A broken statement is skipped either way.</summary>
    public bool Lenient { get; init; }

    /// <summary>Put before the label of each blank node, to keep the nodes of two documents apart. Empty, or the start of a
    /// BLANK_NODE_LABEL.</summary>
    public string BlankNodePrefix { get; init; } = "";
}
