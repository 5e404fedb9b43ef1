using System.Collections.Immutable;
using System.IO.Hashing;
using System.Runtime.InteropServices;
using Il7Graph.Rdf.Storage.Quads;
using Il7Graph.Rdf.Storage.Sections;

namespace Il7Graph.Rdf.Storage.Images;

/// <summary>Reads all of an image and holds it against its checksums and the rules of docs/store-format.md.</summary>
internal sealed class StoreVerifier(StoreImage image, CancellationToken cancellation)
{
    /// <summary>A damaged store may break a rule at each of its terms; so many defects tell enough.</summary>
    private const int MaximumDefects = 100;

    private readonly ImmutableArray<StoreDefect>.Builder _defects = ImmutableArray.CreateBuilder<StoreDefect>();

    public ImmutableArray<StoreDefect> Run()
    {
        Guard(SectionKind.Checksums, 0, VerifyChecksums);
        Guard(SectionKind.Text, 0, () => new TermVerifier(image.Terms, Report).Run(cancellation));
        Guard(SectionKind.Prefixes, 0, VerifyPrefixes);
        VerifyRows(QuadOrder.Spo, QuadOrder.Osp);
        VerifyRows(QuadOrder.Spog, QuadOrder.Gosp);
        return _defects.ToImmutable();
    }

    private void VerifyChecksums()
    {
        var section = image.Sections.Find(SectionKind.Checksums, 0);
        var sums = image.Memory.Bytes(section).Slice(0, section.Length);
        if (XxHash3.HashToUInt64(sums) != image.Header.ChecksumsHash) Report(section, section.Offset, "the checksums themselves are not what was written");
        var end = section.Offset;
        for (var (offset, i) = ((long)StoreHeader.Length, 0); offset < end; offset += StoreWriter.ChecksumBlock, i++)
        {
            cancellation.ThrowIfCancellationRequested();
            var block = image.Memory.Piece(offset, (int)Math.Min(StoreWriter.ChecksumBlock, end - offset));
            var expected = i < sums.Length / sizeof(ulong) ? MemoryMarshal.Read<ulong>(sums[(i * sizeof(ulong))..]) : 0;
            if (XxHash3.HashToUInt64(block) != expected) Report(SectionAt(offset), offset, $"{block.Length} bytes are not what was written");
        }
        if (section.Offset + section.Length != image.Memory.Length) Report(section, section.Offset, "there is something after the checksums");
    }

    private void VerifyPrefixes()
    {
        if (image.Sections.ElementsOf(SectionKind.Prefixes, 0) != image.Prefixes.Namespaces.Count)
        {
            Report(SectionKind.Prefixes, 0, "a prefix is there twice");
        }
    }

    /// <summary>All orders hold the same quads, as many as the header says, sorted, each once.</summary>
    private void VerifyRows(QuadOrder first, QuadOrder last)
    {
        ulong? expected = null;
        for (var order = first; order <= last; order++)
        {
            var permutation = image.Permutations[(int)order];
            Guard(SectionKind.DirectoryStarts, (uint)order, () =>
            {
                var hash = new PermutationVerifier(permutation, image.Terms, Report).Run(cancellation);
                expected ??= hash;
                if (hash != expected) Report(SectionKind.DirectoryStarts, (uint)permutation.Order, $"{permutation.Order} holds other quads than {first}");
            });
        }
    }

    /// <summary>What is so damaged that it cannot be read on is one defect.</summary>
    private void Guard(SectionKind kind, uint detail, Action verify)
    {
        try
        {
            if (_defects.Count < MaximumDefects) verify();
        }
        catch (Exception problem) when (problem is StoreFormatException or ArgumentOutOfRangeException)
        {
            Report(kind, detail, problem.Message);
        }
    }

    private void Report(SectionKind kind, uint detail, string message)
    {
        var found = image.Sections.TryFind(kind, detail, out var section);
        Report(found ? section : null, section.Offset, message);
    }

    private void Report(Section? section, long offset, string message)
    {
        if (_defects.Count < MaximumDefects) _defects.Add(new StoreDefect(offset, section is { } known ? $"{known.Kind} {known.Detail}" : "between sections", message));
    }

    private Section? SectionAt(long offset)
    {
        foreach (var section in image.Header.Sections)
        {
            if (offset >= section.Offset && offset < section.Offset + section.Length) return section;
        }
        return null;
    }
}
