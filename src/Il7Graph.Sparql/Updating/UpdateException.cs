namespace Il7Graph.Sparql.Updating;

/// <summary>An operation of an update request failed, so nothing of the request was done.</summary>
public sealed class UpdateException : Exception
{
    public UpdateException()
    {
    }

    public UpdateException(string message)
        : base(message)
    {
    }

    public UpdateException(string message, Exception? inner)
        : base(message, inner)
    {
    }

    internal UpdateException(int operation, string message, Exception? inner)
        : base(message, inner) => Operation = operation;

    /// <summary>Which operation of the request, counted from 1.</summary>
    public int Operation { get; }
}
