namespace Il7Graph.Cli;

/// <summary>The command cannot do what was asked: a wrong argument, a folder that is not there. The message is for the user;
/// the command ends with <see cref="ExitCode.Unusable"/>.</summary>
internal sealed class UsageException : Exception
{
    public UsageException(string message)
        : base(message)
    {
    }

    public UsageException(string message, Exception cause)
        : base(message, cause)
    {
    }
}
