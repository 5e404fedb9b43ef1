using Il7Graph.Rdf.Storage.Images;
using Il7Graph.Rdf.Storage.Quads;
using Il7Graph.Rdf.Storage.Sections;
using Il7Graph.Rdf.Storage.Terms;

namespace Il7Graph.Rdf;

/// <summary>An immutable RDF dataset: a default graph and named graphs (RDF 1.2 Concepts §4), in memory or in a mapped file of the
/// same bytes. Any number of threads may read it.</summary>
/// <remarks>To dispose it frees its memory at once, when what is being read is through; without that, the garbage collector does in the
/// end. Every member but <see cref="Dispose"/> throws <see cref="ObjectDisposedException"/> after that.</remarks>
public sealed class Dataset : IDisposable
{
    private readonly StoreImage _image;

    internal Dataset(StoreImage image)
    {
        _image = image;
        Index = new QuadIndex(image.Permutations);
    }

    /// <summary>The terms, ids in the order of docs/store-format.md.</summary>
    public TermTable Terms => _image.Terms;

    /// <summary>The quads by ids.</summary>
    public QuadIndex Index { get; }

    /// <summary>The prefixes that the input declared.</summary>
    public PrefixMap Prefixes => _image.Prefixes;

    /// <summary>How many quads there are, in all graphs.</summary>
    public long Count => Index.Count;

    /// <summary>The bytes that terms and quads take, all orders counted.</summary>
    public long ByteCount => _image.Header.ImageLength;

    /// <summary>All quads: those of the default graph, then those of the named graphs, each by subject, predicate, object (and
    /// graph) in the order of the ids. The same for equal datasets, however they were built.</summary>
    public IEnumerable<Quad> Quads => Match();

    /// <summary>The names of the named graphs, in the order of the ids.</summary>
    public IEnumerable<Term> GraphNames
    {
        get
        {
            using var lease = Lease();
            foreach (var name in Index.GraphNames) yield return Terms.Decode(name);
        }
    }

    /// <summary>The default graph.</summary>
    public Graph DefaultGraph => new(this, null, isUnion: false);

    /// <summary>The triples of all graphs, each once.</summary>
    public Graph UnionGraph => new(this, null, isUnion: true);

    /// <summary>A named graph; empty if the dataset does not have it.</summary>
    public Graph NamedGraph(Term name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return new(this, name, isUnion: false);
    }

    /// <summary>The bytes that every file of <see cref="Save"/> starts with.</summary>
    public static ReadOnlySpan<byte> FileMark => StoreHeader.Magic;

    /// <summary>Opens a file that <see cref="Save"/> or <c>il7graph index</c> has written. The file is mapped, not read: that takes as long
    /// for a large one as for a small one.</summary>
    /// <exception cref="IOException">The file cannot be opened.</exception>
    /// <exception cref="StoreFormatException">It is no store of this version, or damaged, or cut off. What is damaged within the
    /// blocks of the store shows when they are read, by this exception or by wrong data: <see cref="Verify"/> finds it all.</exception>
    public static Dataset Open(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        return new Dataset(StoreImage.Open(path));
    }

    /// <summary>Writes the dataset to a file, which any number of processes may open. A file of that name is replaced when all is
    /// written and on the disk; whoever has it open goes on reading the old one.</summary>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public void Save(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        using var lease = Lease();
        using var output = new FileStoreOutput(path);
        _image.CopyTo(output);
        output.Complete().Dispose();
    }

    /// <summary>Keeps the memory of the dataset while the lease lives, though another thread dispose the dataset. What returns quads or terms
    /// takes one by itself; whoever reads <see cref="Terms"/> and <see cref="Index"/> takes one for the whole of the work.</summary>
    /// <exception cref="ObjectDisposedException">The dataset was disposed.</exception>
    public StoreLease Lease() => _image.Memory.Lease();

    /// <summary>The quads of all graphs whose bound positions equal the terms given; null leaves a position open. Lazy; in the order of
    /// the permutation that answers, the same at every call.</summary>
    public IEnumerable<Quad> Match(Term? subject = null, Iri? predicate = null, Term? @object = null)
    {
        using var lease = Lease();
        if (!TryFind(subject, out var s) || !TryFind(predicate, out var p) || !TryFind(@object, out var o)) yield break;
        foreach (var quad in Index.Match(s, p, o)) yield return Decode(quad);
    }

    public bool Contains(Quad quad)
    {
        ArgumentNullException.ThrowIfNull(quad);
        using var lease = Lease();
        return TryFind(quad.Subject, out var s) && TryFind(quad.Predicate, out var p) && TryFind(quad.Object, out var o) && TryFind(quad.Graph, out var g)
            && Index.CountOf(s, p, o, GraphScope.Of(g ?? IdQuad.DefaultGraph)) > 0;
    }

    /// <summary>The first object of <paramref name="subject"/> and <paramref name="predicate"/> in any graph, or null.</summary>
    public Term? ObjectOf(Term subject, Iri predicate) => Match(subject, predicate).FirstOrDefault()?.Object;

    /// <summary>Pushes the prefixes and all quads, in the order of <see cref="Quads"/>, into <paramref name="sink"/>.</summary>
    public void CopyTo(IQuadSink sink)
    {
        ArgumentNullException.ThrowIfNull(sink);
        using var lease = Lease();
        foreach (var (prefix, iri) in Prefixes.Namespaces) sink.DeclarePrefix(prefix, iri);
        var writer = new EncodedQuads(Terms, sink);
        writer.Add(Index.InDefaultGraph(null, null, null));
        writer.Add(Index.InNamedGraphs(null, null, null));
    }

    /// <summary>Reads everything and compares it with its checksums and with the rules of the format. As long as reading the file.</summary>
    /// <returns>What is wrong, each with its place; nothing for a sound store.</returns>
    public IReadOnlyList<StoreDefect> Verify(CancellationToken cancellation = default)
    {
        using var lease = Lease();
        return new StoreVerifier(_image, cancellation).Run();
    }

    public void Dispose() => _image.Dispose();

    internal Quad Decode(IdQuad quad)
    {
        try
        {
            return new(
                Terms.DecodeRow(quad.Subject), (Iri)Terms.DecodeRow(quad.Predicate), Terms.DecodeRow(quad.Object),
                quad.Graph == IdQuad.DefaultGraph ? null : Terms.DecodeRow(quad.Graph));
        }
        catch (Exception problem) when (problem is ArgumentException or InvalidCastException)
        {
            throw StoreFormatException.Damaged("a quad has a term in a position where such a term cannot stand");
        }
    }

    /// <summary>The id of a term, null for null.</summary>
    /// <returns>False if the dataset does not have the term.</returns>
    internal bool TryFind(Term? term, out uint? id)
    {
        id = null;
        if (term is null) return true;
        if (!Terms.TryFind(term, out var found)) return false;
        id = found;
        return true;
    }
}
