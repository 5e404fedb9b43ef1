using Il7Graph.Diagnostics;

namespace Il7Graph.Curation.Reading;

/// <summary>Turns failures of the file system into findings.</summary>
internal static class SafeReading
{
    /// <summary>Opens a file; null, with a finding unless the file may be absent, if there is none or it cannot be read.</summary>
    public static Stream? Open(Func<string, Stream?> open, string file, string display, bool isRequired, DiagnosticBag diagnostics)
    {
        var stream = Guard(display, diagnostics, () => open(file), out var failed);
        if (stream is null && isRequired && !failed)
        {
            diagnostics.Report(CurationDiagnostics.FileMissing, SourceSpan.WholeFile(display), display);
        }
        return stream;
    }

    /// <summary>Runs <paramref name="read"/>; null, with a finding, if the file system fails.</summary>
    public static T? Guard<T>(string display, DiagnosticBag diagnostics, Func<T?> read) where T : class =>
        Guard(display, diagnostics, read, out _);

    /// <summary>The rows up to where the file system fails, if it does.</summary>
    public static IEnumerable<T> Guard<T>(IEnumerable<T> rows, string display, DiagnosticBag diagnostics) where T : class
    {
        using var enumerator = rows.GetEnumerator();
        var next = () => enumerator.MoveNext() ? enumerator.Current : null;
        while (Guard(display, diagnostics, next) is { } row) yield return row;
    }

    private static T? Guard<T>(string display, DiagnosticBag diagnostics, Func<T?> read, out bool failed) where T : class
    {
        failed = false;
        try
        {
            return read();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            failed = true;
            diagnostics.Report(CurationDiagnostics.FileUnreadable, SourceSpan.WholeFile(display), display, exception.Message);
            return null;
        }
    }
}
