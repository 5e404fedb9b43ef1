namespace Il7Graph.Cli;

/// <summary>What the command tells the shell.</summary>
internal static class ExitCode
{
    /// <summary>Done, nothing wrong; also when the reader of standard output closed it early.</summary>
    public const int Success = 0;

    /// <summary>The input has findings as bad as the user cares for.</summary>
    public const int Findings = 1;

    /// <summary>Wrong use, or a file that cannot be read or written.</summary>
    public const int Unusable = 2;

    /// <summary>Stopped by Ctrl-C or a termination signal.</summary>
    public const int Interrupted = 130;
}
