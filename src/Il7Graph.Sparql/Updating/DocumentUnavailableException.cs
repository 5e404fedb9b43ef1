namespace Il7Graph.Sparql.Updating;

/// <summary>A document that LOAD asks for could not be had.</summary>
public sealed class DocumentUnavailableException : Exception
{
    public DocumentUnavailableException()
    {
    }

    public DocumentUnavailableException(string message)
        : base(message)
    {
    }

    public DocumentUnavailableException(string message, Exception inner)
        : base(message, inner)
    {
    }
}
