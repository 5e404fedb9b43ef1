namespace Il7Graph.Diagnostics;

/// <summary>A place in an input. Line and column count from 1; column and length count UTF-16 code units. A line of 0 means
/// the input as a whole.</summary>
public readonly record struct SourceSpan(string File, int Line, int Column, int Length) : IComparable<SourceSpan>
{
    /// <summary>The whole of an input: a missing file, an unreadable one.</summary>
    public static SourceSpan WholeFile(string file) => new(file, 0, 0, 0);

    /// <summary>By file (ordinal), line, column, length.</summary>
    public int CompareTo(SourceSpan other)
    {
        var order = string.CompareOrdinal(File, other.File);
        if (order == 0) order = Line.CompareTo(other.Line);
        if (order == 0) order = Column.CompareTo(other.Column);
        return order == 0 ? Length.CompareTo(other.Length) : order;
    }

    /// <summary><c>file:line:column</c>, or the file alone for the whole of it.</summary>
    public override string ToString() => Line == 0
        ? File
        : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{File}:{Line}:{Column}");

    public static bool operator <(SourceSpan left, SourceSpan right) => left.CompareTo(right) < 0;
    public static bool operator >(SourceSpan left, SourceSpan right) => left.CompareTo(right) > 0;
    public static bool operator <=(SourceSpan left, SourceSpan right) => left.CompareTo(right) <= 0;
    public static bool operator >=(SourceSpan left, SourceSpan right) => left.CompareTo(right) >= 0;
}
