using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Il7Graph.Formats.Parsing;
using Il7Graph.Rdf;

namespace Il7Graph.Formats.NQuads;

// The lines that nearly all documents consist of: a quad as the canonical form has it, its terms with one space between them.
internal sealed partial class NQuadsParser
{
    /// <summary>Reads lines in canonical form as long as they come one after the other and are known to be UTF-8, and pushes their
    /// quads straight from the window. At the first other line, be it broken or only written in another way, it stops; whether
    /// and how a line is broken is not said here.</summary>
    private void CanonicalLines()
    {
        var length = scanner.ValidLength <= 0 ? 0 : scanner.Window[..scanner.ValidLength].LastIndexOf((byte)'\n') + 1;
        ref var first = ref scanner.First;
        var start = 0;
        while (start < length)
        {
            // Every line ends in a byte at which tokens end too, so that nothing below can run past it.
            if (!CanonicalResource(ref first, start, length, out var subjectEnd) || At(ref first, subjectEnd) != ' ') break;
            var predicate = subjectEnd + 1;
            if (!CanonicalIri(ref first, predicate, length, out var predicateEnd) || At(ref first, predicateEnd) != ' ') break;
            var @object = predicateEnd + 1;
            int objectEnd;
            if (At(ref first, @object) == '"')
            {
                if (!CanonicalLiteral(ref first, @object, length, out objectEnd)) break;
            }
            else if (!CanonicalResource(ref first, @object, length, out objectEnd))
            {
                break;
            }
            if (At(ref first, objectEnd) != ' ') break;
            var graph = objectEnd + 1;
            var graphEnd = graph;
            var dot = graph;
            if (hasGraphs && At(ref first, graph) != '.')
            {
                if (!CanonicalResource(ref first, graph, length, out graphEnd) || At(ref first, graphEnd) != ' ') break;
                dot = graphEnd + 1;
            }
            if (At(ref first, dot) != '.' || At(ref first, dot + 1) != '\n') break;
            _line++;
            if (_places is not null) Place(Slice(ref first, start, dot), 0, predicate - start, @object - start);
            sink.Add(
                Slice(ref first, start, subjectEnd), Slice(ref first, predicate, predicateEnd), Slice(ref first, @object, objectEnd),
                Slice(ref first, graph, graphEnd));
            _count++;
            start = dot + 2;
        }
        scanner.Advance(start);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool CanonicalResource(ref byte first, int at, int length, out int end) =>
        At(ref first, at) == '<' ? CanonicalIri(ref first, at, length, out end) : CanonicalBlankNode(ref first, at, length, out end);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool CanonicalIri(ref byte first, int at, int length, out int end)
    {
        end = ByteScan.IndexOfEnd<IriBytes>(ref first, at + 1, length);
        var isWhole = At(ref first, at) == '<' && At(ref first, end) == '>' && IriSyntax.HasScheme(Slice(ref first, at + 1, end));
        end++;
        return isWhole;
    }

    private bool CanonicalBlankNode(ref byte first, int at, int length, out int end)
    {
        end = at;
        if (!_labels.KeepsLabels || At(ref first, at) != '_' || At(ref first, at + 1) != ':' || At(ref first, at + 2) == '-') return false;
        end = ByteScan.IndexOfEnd<NameBytes>(ref first, at + 2, length);
        return end > at + 2;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool CanonicalLiteral(ref byte first, int at, int length, out int end)
    {
        end = CanonicalString.IndexOfEnd(ref first, at + 1, length);
        if (At(ref first, end) != '"') return false;
        end++;
        return At(ref first, end) switch
        {
            ' ' => true,
            '@' => CanonicalLanguage(ref first, ref end, length),
            _ => CanonicalDatatype(ref first, ref end, length),
        };
    }

    private static bool CanonicalLanguage(ref byte first, ref int end, int length)
    {
        var start = end + 1;
        end = ByteScan.IndexOfEnd<NameBytes>(ref first, start, length);
        var tag = Slice(ref first, start, end);
        return LanguageSyntax.IsWellFormed(tag) && !tag.ContainsAnyInRange((byte)'A', (byte)'Z');
    }

    private static bool CanonicalDatatype(ref byte first, ref int end, int length)
    {
        if (At(ref first, end) != '^' || At(ref first, end + 1) != '^') return false;
        var start = end + 2;
        if (!CanonicalIri(ref first, start, length, out end)) return false;
        var iri = Slice(ref first, start + 1, end - 1);
        return !iri.SequenceEqual(WellKnown.XsdString) && !WellKnown.IsLanguageDatatype(iri);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static char At(ref byte first, int at) => (char)Unsafe.Add(ref first, at);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ReadOnlySpan<byte> Slice(ref byte first, int start, int end) =>
        MemoryMarshal.CreateReadOnlySpan(ref Unsafe.Add(ref first, start), end - start);
}
