using System.IO.Hashing;
using System.Runtime.InteropServices;
using Il7Graph.Rdf.Storage.Quads;
using Il7Graph.Rdf.Storage.Sections;
using Il7Graph.Rdf.Storage.Terms;

namespace Il7Graph.Rdf.Storage.Images;

/// <summary>Reads all rows of a permutation: of terms that may stand where they stand, sorted, each once.</summary>
/// <param name="report">Takes the section, its detail and what is wrong there.</param>
internal sealed class PermutationVerifier(Permutation permutation, TermTable terms, Action<SectionKind, uint, string> report)
{
    /// <returns>A hash of the quads that does not depend on their order.</returns>
    public ulong Run(CancellationToken cancellation)
    {
        VerifyDirectory();
        var sum = 0UL;
        var row = 0L;
        IdQuad? last = null;
        var cursor = new QuadRows(permutation, permutation.All).Read();
        for (; cursor.MoveNext(); row++)
        {
            if (row % 4096 == 0) cancellation.ThrowIfCancellationRequested();
            var quad = cursor.Current;
            if (!IsQuad(quad)) Report(row, "has a term that cannot stand there");
            if (last is { } before && Compare(before, quad) >= 0) Report(row, "does not come after the one before it");
            last = quad;
            unchecked
            {
                sum += XxHash3.HashToUInt64(MemoryMarshal.AsBytes(new ReadOnlySpan<IdQuad>(in quad)));
            }
        }
        return sum;
    }

    private void VerifyDirectory()
    {
        var leading = permutation.Leading;
        var end = 0L;
        for (var slot = 0L; slot < leading.SlotCount; slot++)
        {
            var rows = leading.RowsAt(slot);
            if (rows.Start != end || (slot > 0 && leading.IdAt(slot) <= leading.IdAt(slot - 1)))
            {
                throw StoreFormatException.Damaged($"the runs of {permutation.Order} do not follow one another");
            }
            end = rows.End;
        }
        if (end != permutation.RowCount) throw StoreFormatException.Damaged($"the runs of {permutation.Order} are {end} rows, and there are {permutation.RowCount}");
    }

    private bool IsQuad(IdQuad quad) =>
        IsNode(quad.Subject) && terms.Range(TermClass.Iri).Contains(quad.Predicate) && quad.Object < terms.Count
        && (permutation.Order.IsOfDefaultGraph ? quad.Graph == IdQuad.DefaultGraph : IsNode(quad.Graph));

    /// <summary>Blank nodes and IRIs are the first terms.</summary>
    private bool IsNode(uint id) => id < terms.Range(TermClass.Iri).End;

    private int Compare(IdQuad a, IdQuad b)
    {
        foreach (var position in permutation.Order.Positions)
        {
            var order = a[position].CompareTo(b[position]);
            if (order != 0) return order;
        }
        return 0;
    }

    private void Report(long row, string what) => report(SectionKind.DirectoryStarts, (uint)permutation.Order, $"row {row} of {permutation.Order} {what}");
}
