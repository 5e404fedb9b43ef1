using System.Text;

namespace Il7Graph.Testing;

/// <summary>What a finished command left.</summary>
public sealed record ProcessResult(int ExitCode, byte[] OutputBytes, string Error)
{
    public string Output => Encoding.UTF8.GetString(OutputBytes);
}
