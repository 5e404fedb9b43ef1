namespace Il7Graph.Rdf.Storage.Terms;

/// <summary>A term that is looked for.</summary>
internal readonly ref struct TermProbe
{
    /// <param name="text">Raw, without escapes.</param>
    public TermProbe(TermClass termClass, ReadOnlySpan<byte> text, ReadOnlySpan<byte> tail)
    {
        Class = termClass;
        Text = text;
        Tail = tail;
        Number = termClass == TermClass.Numeric ? TermOrder.NumberOf(text, tail).ToDouble() : 0;
    }

    public TermClass Class { get; }

    public ReadOnlySpan<byte> Text { get; }

    public ReadOnlySpan<byte> Tail { get; }

    /// <summary>The nearest double, for a number.</summary>
    public double Number { get; }
}
