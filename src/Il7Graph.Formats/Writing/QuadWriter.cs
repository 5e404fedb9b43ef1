using System.Text;
using Il7Graph.Formats.Parsing;
using Il7Graph.Rdf;

namespace Il7Graph.Formats.Writing;

/// <summary>What all writers do alike: they compare each quad with the one before, collect prefixes until the first quad, count,
/// and begin and end the document.</summary>
internal abstract class QuadWriter(Stream stream, RdfFormat format, WriterOptions options) : IRdfWriter
{
    private readonly HeldTerm _graph = new();
    private readonly HeldTerm _subject = new();
    private readonly HeldTerm _predicate = new();
    private readonly HeldTerm _object = new();
    private bool _hasLast;
    private bool _isCompleted;

    public long Count { get; private set; }

    protected OutputBuffer Output { get; } = new(stream);

    protected WriterOptions Options => options;

    /// <summary>The prefixes in force.</summary>
    protected PrefixMap Prefixes { get; private set; } = Checked(options.Prefixes);

    protected bool HasBegun { get; private set; }

    public void Add(ReadOnlySpan<byte> subject, ReadOnlySpan<byte> predicate, ReadOnlySpan<byte> @object, ReadOnlySpan<byte> graph)
    {
        Require(subject, predicate, @object);
        if (!graph.IsEmpty && !format.HasGraphs)
        {
            if (!options.MergeGraphs)
            {
                throw new NotRepresentableException(
                    $"{format.Title} has no named graphs, and {Text(subject)} stands in {Text(graph)}: merge the graphs, or choose a format that has them");
            }
            graph = default;
        }
        Begin();
        Write(subject, predicate, @object, graph);
    }

    public void AddReified(
        ReadOnlySpan<byte> subject, ReadOnlySpan<byte> predicate, ReadOnlySpan<byte> @object, ReadOnlySpan<byte> reifier)
    {
        Require(subject, predicate, @object);
        RequireReifiers(reifier);
        Begin();
        if (!IsLast(subject, predicate, @object)) Write(subject, predicate, @object, default);
        WriteReifier(subject, predicate, @object, reifier);
        Count++;
    }

    /// <summary>Declares a prefix, unless the options say what it stands for or it already stands for that.</summary>
    public void DeclarePrefix(string prefix, string iri)
    {
        ThrowIfCompleted();
        if (options.Prefixes.Find(prefix) is not null || Prefixes.Find(prefix) == iri) return;
        Check(prefix, iri);
        Prefixes = Prefixes.With(prefix, iri);
        if (HasBegun && WriteLatePrefix(prefix, iri)) _hasLast = false;
    }

    public void Complete()
    {
        if (_isCompleted) return;
        Begin();
        End();
        Output.Flush();
        _isCompleted = true;
    }

    public void Dispose() => _isCompleted = true;

    /// <summary>Writes what stands before the first quad.</summary>
    protected abstract void WriteStart();

    protected abstract void WriteQuad(
        ReadOnlySpan<byte> subject, ReadOnlySpan<byte> predicate, ReadOnlySpan<byte> @object, ReadOnlySpan<byte> graph, SharedTerms shared);

    /// <summary>Writes a reifier of the last triple.</summary>
    protected abstract void WriteReifier(
        ReadOnlySpan<byte> subject, ReadOnlySpan<byte> predicate, ReadOnlySpan<byte> @object, ReadOnlySpan<byte> reifier);

    /// <summary>Closes what is open.</summary>
    protected abstract void End();

    /// <summary>Takes a prefix that comes after the first quad.</summary>
    /// <returns>True if that closed what was open.</returns>
    protected virtual bool WriteLatePrefix(string prefix, string iri) => false;

    /// <exception cref="NotRepresentableException">The format cannot say the subject or the predicate.</exception>
    protected virtual void RequirePredicate(ReadOnlySpan<byte> subject, ReadOnlySpan<byte> predicate)
    {
    }

    /// <exception cref="NotRepresentableException">The format cannot say the object.</exception>
    protected virtual void RequireObject(ReadOnlySpan<byte> subject, ReadOnlySpan<byte> @object)
    {
    }

    /// <exception cref="NotRepresentableException">The format has no reifiers.</exception>
    protected virtual void RequireReifiers(ReadOnlySpan<byte> reifier)
    {
    }

    /// <summary>Writes the comment of the options, each line after <c># </c>, and the version.</summary>
    protected void WriteCommentAndVersion()
    {
        if (options.Comment is { } comment)
        {
            foreach (var line in comment.ReplaceLineEndings("\n").Split('\n'))
            {
                Output.Write(line.Length == 0 ? "#"u8 : "# "u8);
                Output.Write(Encoding.UTF8.GetBytes(line));
                Output.Write((byte)'\n');
            }
        }
        if (options.Version12) Output.Write("VERSION \"1.2\"\n"u8);
    }

    protected static string Text(ReadOnlySpan<byte> term) => Encoding.UTF8.GetString(term);

    private void Write(ReadOnlySpan<byte> subject, ReadOnlySpan<byte> predicate, ReadOnlySpan<byte> @object, ReadOnlySpan<byte> graph)
    {
        var shared = Compare(subject, predicate, graph);
        WriteQuad(subject, predicate, @object, graph, shared);
        if (shared < SharedTerms.Graph) _graph.Set(graph);
        if (shared < SharedTerms.Subject) _subject.Set(subject);
        if (shared < SharedTerms.Predicate) _predicate.Set(predicate);
        _object.Set(@object);
        _hasLast = true;
        Count++;
    }

    private SharedTerms Compare(ReadOnlySpan<byte> subject, ReadOnlySpan<byte> predicate, ReadOnlySpan<byte> graph)
    {
        if (!_hasLast || !_graph.Is(graph)) return SharedTerms.None;
        if (!_subject.Is(subject)) return SharedTerms.Graph;
        return _predicate.Is(predicate) ? SharedTerms.Predicate : SharedTerms.Subject;
    }

    private bool IsLast(ReadOnlySpan<byte> subject, ReadOnlySpan<byte> predicate, ReadOnlySpan<byte> @object) =>
        Compare(subject, predicate, default) == SharedTerms.Predicate && _object.Is(@object);

    private void Require(ReadOnlySpan<byte> subject, ReadOnlySpan<byte> predicate, ReadOnlySpan<byte> @object)
    {
        ThrowIfCompleted();
        RequirePredicate(subject, predicate);
        RequireObject(subject, @object);
    }

    /// <summary>Writes what stands before the first quad, if that has not been done.</summary>
    protected void Begin()
    {
        if (HasBegun) return;
        WriteStart();
        HasBegun = true;
    }

    private void ThrowIfCompleted()
    {
        if (_isCompleted) throw new InvalidOperationException("the document is complete");
    }

    private static PrefixMap Checked(PrefixMap prefixes)
    {
        foreach (var (prefix, iri) in prefixes.Namespaces) Check(prefix, iri);
        return prefixes;
    }

    private static void Check(string prefix, string iri)
    {
        if (!NameSyntax.IsPrefix(prefix)) throw new ArgumentException($"not a prefix: '{prefix}'", nameof(prefix));
        if (!IriSyntax.IsAbsolute(iri)) throw new ArgumentException($"prefix '{prefix}:' stands for no absolute IRI: '{iri}'", nameof(iri));
    }
}
