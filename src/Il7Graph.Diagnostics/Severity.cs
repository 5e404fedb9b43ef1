namespace Il7Graph.Diagnostics;

/// <summary>How bad a finding is. Only <see cref="Error"/> stops a build by default.</summary>
public enum Severity
{
    /// <summary>Something worth knowing: a curated conflict, a coverage figure.</summary>
    Note,

    /// <summary>Probably wrong; the build goes on.</summary>
    Warning,

    /// <summary>Wrong; nothing is released.</summary>
    Error,
}
