namespace Il7Graph.Curation.Reading;

/// <summary>Where the rows of an article come from. Every method reads from the start, lazily; findings go to the bag that the source
/// was made with; a row with an error is reported and left out.</summary>
public interface ICurationSource
{
    /// <summary>How findings name the source: the folder.</summary>
    string Name { get; }

    /// <summary>The article; null, with a finding, if it cannot be read.</summary>
    Article? ReadArticle();

    /// <param name="rejected">Called for each row that was reported and left out, with what could be read of it, so that what points to
    /// it is not reported as well.</param>
    IEnumerable<Entity> ReadEntities(Action<Entity>? rejected = null);

    /// <inheritdoc cref="ReadEntities"/>
    IEnumerable<Reference> ReadReferences(Action<Reference>? rejected = null);

    /// <inheritdoc cref="ReadEntities"/>
    IEnumerable<Passage> ReadPassages(Action<Passage>? rejected = null);

    /// <inheritdoc cref="ReadEntities"/>
    IEnumerable<Statement> ReadStatements(Action<Statement>? rejected = null);

    IEnumerable<Evidence> ReadEvidence();
}
