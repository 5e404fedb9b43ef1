namespace Il7Graph.Curation.Reading;

/// <summary>Where the rows of an article come from. Every method reads from the start, lazily; findings go to the bag that the source
/// was made with; a row with an error is reported and left out.</summary>
public interface ICurationSource
{
    /// <summary>How findings name the source: the folder.</summary>
    string Name { get; }

    /// <summary>The article; null, with a finding, if it cannot be read.</summary>
    Article? ReadArticle();

    IEnumerable<Entity> ReadEntities();

    IEnumerable<Reference> ReadReferences();

    IEnumerable<Passage> ReadPassages();

    IEnumerable<Statement> ReadStatements();

    IEnumerable<Evidence> ReadEvidence();
}
