using System.Text;
using Il7Graph.Rdf.Vocabulary;

namespace Il7Graph.Rdf.Datatypes;

/// <summary>Datatypes by their IRIs.</summary>
public static class DatatypeIri
{
    private const int Slots = 256;

    private static readonly Iri?[] Iris = MakeIris();
    private static readonly byte[][] Texts = [.. Iris.Select(iri => iri is null ? [] : Encoding.UTF8.GetBytes(iri.Value))];
    private static readonly Datatype[] Table = MakeTable();

    /// <summary>The datatype with an IRI, given as UTF-8 without brackets. Compares all of the bytes; allocates nothing.</summary>
    /// <returns>False, and <see cref="Datatype.Unknown"/>, if it is none of the enumeration.</returns>
    public static bool TryFind(ReadOnlySpan<byte> iri, out Datatype datatype)
    {
        for (var slot = SlotOf(iri); (datatype = Table[slot]) != Datatype.Unknown; slot = (slot + 1) % Slots)
        {
            if (iri.SequenceEqual(Texts[(int)datatype])) return true;
        }
        return false;
    }

    /// <inheritdoc cref="TryFind(ReadOnlySpan{byte}, out Datatype)"/>
    public static bool TryFind(Iri iri, out Datatype datatype)
    {
        Span<byte> bytes = stackalloc byte[64];
        datatype = Datatype.Unknown;
        return Encoding.UTF8.TryGetBytes(iri.Value, bytes, out var length) && TryFind(bytes[..length], out datatype);
    }

    /// <exception cref="ArgumentOutOfRangeException"><paramref name="datatype"/> is <see cref="Datatype.Unknown"/> or not declared.</exception>
    public static Iri Of(Datatype datatype) =>
        (int)datatype < Iris.Length && Iris[(int)datatype] is { } iri ? iri : throw new ArgumentOutOfRangeException(nameof(datatype));

    /// <summary>A hash by which no two of the IRIs meet more often than now and then: their ends and lengths differ.</summary>
    private static int SlotOf(ReadOnlySpan<byte> iri) =>
        iri.Length < 4 ? 0 : (iri.Length + (iri[^1] * 7) + (iri[^3] * 31) + (iri[^4] * 61)) % Slots;

    private static Datatype[] MakeTable()
    {
        var table = new Datatype[Slots];
        foreach (var datatype in Enum.GetValues<Datatype>())
        {
            if (datatype == Datatype.Unknown) continue;
            var slot = SlotOf(Texts[(int)datatype]);
            while (table[slot] != Datatype.Unknown) slot = (slot + 1) % Slots;
            table[slot] = datatype;
        }
        return table;
    }

    private static Iri?[] MakeIris() => [.. Enum.GetValues<Datatype>().Select(datatype => datatype switch
    {
        Datatype.Unknown => null,
        Datatype.AnyUri => XSD.AnyUri,
        Datatype.NmToken => new Iri(XSD.Namespace + "NMTOKEN"),
        Datatype.Name or Datatype.NCName => new Iri(XSD.Namespace + datatype),
        Datatype.LangString => RDF.LangString,
        Datatype.DirLangString => RDF.DirLangString,
        Datatype.PlainLiteral => new Iri(RDF.Namespace + "PlainLiteral"),
        Datatype.XmlLiteral => RDF.XMLLiteral,
        Datatype.Html => RDF.HTML,
        Datatype.Json => RDF.JSON,
        _ => new Iri(XSD.Namespace + char.ToLowerInvariant($"{datatype}"[0]) + $"{datatype}"[1..]),
    })];
}
