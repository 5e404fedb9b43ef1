namespace Il7Graph.Sparql.Execution.Services;

/// <summary>An endpoint could not be asked or has not answered.</summary>
public sealed class ServiceException : Exception
{
    public ServiceException()
    {
    }

    public ServiceException(string message)
        : base(message)
    {
    }

    public ServiceException(string message, Exception inner)
        : base(message, inner)
    {
    }
}
