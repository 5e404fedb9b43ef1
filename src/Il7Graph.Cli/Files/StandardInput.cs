#pragma warning disable RS0030 // I/O lives here
namespace Il7Graph.Cli.Files;

/// <summary>Whether there is a standard input. A process may be started without one, and then its number goes to the first thing that
/// the run-time system opens, a pipe to itself: reading that would wait for ever.</summary>
internal static class StandardInput
{
    private const string Flags = "/proc/self/fdinfo/0";
    private const string Label = "flags:";

    /// <summary>Linux: what is closed when the process becomes another program, so nothing that was handed to this one has it.</summary>
    private const int CloseOnExec = 0x8_0000;

    /// <summary>Told by the flags that Linux shows, in octal; elsewhere taken for open.</summary>
    public static bool IsClosed()
    {
        if (!OperatingSystem.IsLinux() || !File.Exists(Flags)) return false;
        var flags = File.ReadLines(Flags).FirstOrDefault(line => line.StartsWith(Label, StringComparison.Ordinal));
        return flags is not null && (Convert.ToInt32(flags[Label.Length..].Trim(), 8) & CloseOnExec) != 0;
    }
}
