namespace Il7Graph.Cli.Output;

/// <summary>Whoever read standard output has left (<c>| head</c>): nothing is wrong, and nothing is left to do.</summary>
internal sealed class OutputClosedException : IOException
{
    public OutputClosedException(IOException cause)
        : base("standard output was closed", cause)
    {
    }
}
