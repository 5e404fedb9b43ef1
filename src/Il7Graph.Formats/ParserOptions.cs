using Il7Graph.Formats.JsonLd.Loading;

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

    /// <summary>Fetches the remote contexts of JSON-LD. Null: nothing is fetched, and a document that needs one has an error.</summary>
    public IDocumentLoader? DocumentLoader { get; init; }

    /// <summary>Put before the label of each blank node, to keep the nodes of two documents apart. Empty, or the start of a
    /// BLANK_NODE_LABEL.</summary>
    public string BlankNodePrefix { get; init; } = "";

    /// <summary>The longest token, in N-Triples and N-Quads the longest line, that is read, in bytes. A longer one is an error at its
    /// start and gets skipped, however long it is (in RDF/XML it ends the reading), so that a reading holds a small multiple of this
    /// at most. At least 1024.</summary>
    public int MaximumTokenBytes { get; init; } = 1 << 28;

    /// <summary>What the terms of one statement may take up in canonical form, in which a control character is six bytes.</summary>
    internal int MaximumTermBytes => (int)Math.Min(Array.MaxLength, 2L * MaximumTokenBytes);
}
