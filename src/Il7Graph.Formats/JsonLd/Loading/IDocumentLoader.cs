namespace Il7Graph.Formats.JsonLd.Loading;

/// <summary>Fetches the documents and contexts that JSON-LD names by IRI. What it answers is looked through here: content type, links
/// and HTML are no concern of a loader.</summary>
public interface IDocumentLoader
{
    /// <summary>Fetches <paramref name="iri"/>, following redirects.</summary>
    /// <param name="iri">An absolute IRI without a fragment.</param>
    /// <param name="accept">The value of an <c>Accept</c> header that says what is understood.</param>
    /// <exception cref="JsonLdException">It could not be had (<see cref="JsonLdErrorCode.LoadingDocumentFailed"/>); the message is a
    /// sentence for the user.</exception>
    DocumentResponse Load(string iri, string accept, CancellationToken cancellationToken = default);
}
