using System.Buffers;
using Il7Graph.Rdf.Datatypes;

namespace Il7Graph.Rdf.Storage.Terms;

/// <summary>The order of the terms of a dataset (docs/store-format.md), over terms in their canonical bytes.</summary>
public static class TermOrder
{
    /// <summary>Takes a term apart. Of a triple term there is a class only.</summary>
    /// <param name="term">Its canonical bytes.</param>
    /// <param name="scratch">Holds the text where it has escapes; cleared.</param>
    /// <param name="text">Raw, without the escapes of N-Triples: within <paramref name="term"/>, or in <paramref name="scratch"/> and
    /// valid until that is written to.</param>
    /// <param name="tail">What follows the closing quote; empty but for a literal.</param>
    internal static TermClass Split(
        ReadOnlySpan<byte> term, ArrayBufferWriter<byte> scratch, out ReadOnlySpan<byte> text, out ReadOnlySpan<byte> tail)
    {
        tail = default;
        switch (TermEncoding.KindOf(term))
        {
            case TermKind.Iri:
                text = term[1..^1];
                return TermClass.Iri;
            case TermKind.BlankNode:
                text = term[2..];
                return TermClass.BlankNode;
            case TermKind.TripleTerm:
                text = default;
                return TermClass.TripleTerm;
            default:
                var end = term.LastIndexOf((byte)'"');
                tail = term[(end + 1)..];
                text = term[1..end];
                if (text.Contains((byte)'\\'))
                {
                    scratch.ResetWrittenCount();
                    TermEncoding.Unescape(text, scratch);
                    text = scratch.WrittenSpan;
                }
                return ClassOf(text, tail);
        }
    }

    /// <summary>The class of a literal by its raw text and what follows the closing quote.</summary>
    internal static TermClass ClassOf(ReadOnlySpan<byte> text, ReadOnlySpan<byte> tail)
    {
        if (tail.IsEmpty) return TermClass.String;
        if (tail[0] == (byte)'@') return TermClass.LanguageString;
        if (!TryDatatype(tail, out var datatype)) return TermClass.OtherLiteral;
        if (IsTemporal(datatype)) return TemporalValue.TryParse(datatype, text, out _) ? TermClass.Temporal : TermClass.OtherLiteral;
        if (datatype == Datatype.Boolean) return IsBoolean(text, out _) ? TermClass.Boolean : TermClass.OtherLiteral;
        return NumericValue.TryParse(datatype, text, out _) ? TermClass.Numeric : TermClass.OtherLiteral;
    }

    /// <summary>The value of a term of the class <see cref="TermClass.Numeric"/>.</summary>
    /// <exception cref="Sections.StoreFormatException">It is no number: the store is damaged.</exception>
    internal static NumericValue NumberOf(ReadOnlySpan<byte> text, ReadOnlySpan<byte> tail) =>
        TryDatatype(tail, out var datatype) && NumericValue.TryParse(datatype, text, out var value)
            ? value
            : throw Sections.StoreFormatException.Damaged("a term among the numbers is none");

    /// <summary>The value of a term of the class <see cref="TermClass.Temporal"/>.</summary>
    /// <exception cref="Sections.StoreFormatException">It is neither date nor time: the store is damaged.</exception>
    internal static TemporalValue InstantOf(ReadOnlySpan<byte> text, ReadOnlySpan<byte> tail) =>
        TryDatatype(tail, out var datatype) && IsTemporal(datatype) && TemporalValue.TryParse(datatype, text, out var value)
            ? value
            : throw Sections.StoreFormatException.Damaged("a term among the dates is none");

    /// <summary>The value of a term of the class <see cref="TermClass.Boolean"/>.</summary>
    internal static bool BooleanOf(ReadOnlySpan<byte> text) => IsBoolean(text, out var value) && value;

    /// <summary>Compares two terms, in their canonical bytes, in the order of a dataset: 0 for equal terms only.</summary>
    public static int Compare(ReadOnlySpan<byte> left, ReadOnlySpan<byte> right)
    {
        if (left.SequenceEqual(right)) return 0;
        var leftClass = Split(left, new ArrayBufferWriter<byte>(), out var leftText, out var leftTail);
        var rightClass = Split(right, new ArrayBufferWriter<byte>(), out var rightText, out var rightTail);
        if (leftClass != rightClass) return leftClass.CompareTo(rightClass);
        return leftClass == TermClass.TripleTerm
            ? CompareTripleTerms(left, right)
            : CompareWithin(leftClass, leftText, leftTail, rightText, rightTail);
    }

    /// <summary>Compares two terms of one class that is not <see cref="TermClass.TripleTerm"/>.</summary>
    internal static int CompareWithin(
        TermClass termClass,
        ReadOnlySpan<byte> leftText, ReadOnlySpan<byte> leftTail,
        ReadOnlySpan<byte> rightText, ReadOnlySpan<byte> rightTail)
    {
        var order = termClass switch
        {
            TermClass.Numeric => NumberOf(leftText, leftTail).CompareTo(NumberOf(rightText, rightTail)),
            TermClass.Temporal => InstantOf(leftText, leftTail).CompareTo(InstantOf(rightText, rightTail)),
            TermClass.Boolean => BooleanOf(leftText).CompareTo(BooleanOf(rightText)),
            TermClass.OtherLiteral => leftTail.SequenceCompareTo(rightTail),
            _ => 0,
        };
        if (order == 0) order = leftText.SequenceCompareTo(rightText);
        return order == 0 ? leftTail.SequenceCompareTo(rightTail) : order;
    }

    /// <summary>How many triple terms stand one within the other, the outermost counted.</summary>
    internal static int DepthOf(ReadOnlySpan<byte> term)
    {
        var depth = 0;
        while (TermEncoding.KindOf(term) == TermKind.TripleTerm)
        {
            TermEncoding.SplitTripleTerm(term, out _, out _, out term);
            depth++;
        }
        return depth;
    }

    private static int CompareTripleTerms(ReadOnlySpan<byte> left, ReadOnlySpan<byte> right)
    {
        var order = DepthOf(left).CompareTo(DepthOf(right));
        if (order != 0) return order;
        while (TermEncoding.KindOf(left) == TermKind.TripleTerm)
        {
            TermEncoding.SplitTripleTerm(left, out var leftSubject, out var leftPredicate, out left);
            TermEncoding.SplitTripleTerm(right, out var rightSubject, out var rightPredicate, out right);
            order = Compare(leftSubject, rightSubject);
            if (order == 0) order = Compare(leftPredicate, rightPredicate);
            if (order != 0) return order;
        }
        return Compare(left, right);
    }

    private static bool TryDatatype(ReadOnlySpan<byte> tail, out Datatype datatype)
    {
        datatype = Datatype.Unknown;
        return tail.StartsWith("^^<"u8) && DatatypeIri.TryFind(tail[3..^1], out datatype);
    }

    private static bool IsTemporal(Datatype datatype) => datatype is Datatype.DateTime or Datatype.DateTimeStamp or Datatype.Date;

    private static bool IsBoolean(ReadOnlySpan<byte> text, out bool value)
    {
        value = text.SequenceEqual("true"u8) || text.SequenceEqual("1"u8);
        return value || text.SequenceEqual("false"u8) || text.SequenceEqual("0"u8);
    }
}
