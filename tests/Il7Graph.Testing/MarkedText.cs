using System.Collections.Immutable;
using System.Text;
using Il7Graph.Diagnostics;

namespace Il7Graph.Testing;

/// <summary>A text in which <c>⟦ ⟧</c> mark the places where findings must point.</summary>
/// <param name="Text">The text without its marks.</param>
/// <param name="Spans">What was marked, in the order of the text.</param>
public sealed record MarkedText(string Text, ImmutableArray<SourceSpan> Spans)
{
    private const char Open = '⟦';
    private const char Close = '⟧';

    /// <summary>The only mark.</summary>
    public SourceSpan Span => Spans.Single();

    /// <summary>Takes the marks out of a text.</summary>
    /// <param name="file">The file that the spans name.</param>
    /// <exception cref="FormatException">A mark is not closed, or closed without being opened.</exception>
    public static MarkedText Parse(string marked, string file)
    {
        ArgumentNullException.ThrowIfNull(marked);
        var text = new StringBuilder(marked.Length);
        var spans = ImmutableArray.CreateBuilder<SourceSpan>();
        var (line, column) = (1, 1);
        SourceSpan? open = null;
        foreach (var character in marked)
        {
            switch (character)
            {
                case Open when open is null:
                    open = new SourceSpan(file, line, column, text.Length);
                    continue;
                case Close when open is { } start:
                    spans.Add(start with { Length = text.Length - start.Length });
                    open = null;
                    continue;
                case Open or Close:
                    throw new FormatException($"the marks do not pair in: {marked}");
            }
            text.Append(character);
            (line, column) = character == '\n' ? (line + 1, 1) : (line, column + 1);
        }
        return open is null ? new MarkedText(text.ToString(), spans.ToImmutable()) : throw new FormatException($"a mark is open in: {marked}");
    }
}
