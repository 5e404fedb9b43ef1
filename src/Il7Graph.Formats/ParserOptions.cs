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

    /// <summary>The longest token, in N-Triples and N-Quads the longest line, that is read, in bytes; a longer one is an error and is
    /// skipped. Bounds the memory of a reading to a small multiple of it. At least 1024.</summary>
    public int MaximumTokenBytes { get; init; } = 1 << 28;
}
