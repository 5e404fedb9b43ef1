using Il7Graph.Diagnostics;

namespace Il7Graph.Curation.Reading;

/// <summary>A row before it means anything: the values of its columns, wherever they come from. Reused from row to row.</summary>
internal abstract class RawRow(TableLayout layout)
{
    public TableLayout Layout { get; } = layout;

    /// <summary>The row as a whole.</summary>
    public abstract SourceSpan Span { get; }

    /// <summary>True once a part of the row was reported as an error: the row is left out.</summary>
    public abstract bool IsBroken { get; }

    /// <summary>The value of a column; null if it is empty or not there.</summary>
    public abstract SourcedText? Text(int column);

    /// <summary>The values of a column that may have several; none if it is empty.</summary>
    public abstract void List(int column, List<SourcedText> values);

    /// <summary>Where a column of the row is, or would be.</summary>
    public abstract SourceSpan PlaceOf(int column);
}
