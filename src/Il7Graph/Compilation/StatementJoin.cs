using System.Text;
using Il7Graph.Curation;
using Il7Graph.Diagnostics;
using Il7Graph.Rdf.Storage;
using Il7Graph.Vocabulary;

namespace Il7Graph.Compilation;

/// <summary>Brings statements together with their evidence by row id, in bounded memory: both go as records into one external sort
/// and meet when it is read. Finds duplicate ids, evidence for nothing and superseding that leads nowhere on the way.</summary>
internal sealed class StatementJoin(CompilationContext context, long memory, string? temporaryDirectory) : IDisposable
{
    private const byte StatementTag = 1;
    private const byte EvidenceTag = 2;
    private const byte SupersedingTag = 3;

    private readonly ExternalSorter _sorter = new(memory, temporaryDirectory);
    private readonly List<string> _files = [];
    private readonly Dictionary<(int Article, string Id), (string Next, SourceSpan Span)> _superseding = [];
    private readonly NodeBuilder _node = new();
    private readonly NodeBuilder _link = new();
    private readonly NodeBuilder _core = new();
    private RecordWriter? _record;
    private byte[] _id = new byte[64];

    /// <param name="iri">The statement's node.</param>
    public void AddStatement(ArticleContext article, SourcedText id, ReadOnlySpan<byte> iri, NumberedTerm[] passages)
    {
        var record = Begin(article, id.Text, StatementTag, id.Span);
        record.Write(iri);
        record.Write(passages.Length);
        foreach (var passage in passages) record.Write(passage.Number);
        _sorter.Add(record.Written);
    }

    /// <summary>A row that was reported and left out: its evidence is left out without another word.</summary>
    public void AddInvalidStatement(ArticleContext article, SourcedText id)
    {
        var record = Begin(article, id.Text, StatementTag, id.Span);
        record.Write([]);
        record.Write(0);
        _sorter.Add(record.Written);
    }

    /// <param name="core">The triples that make the evidence what it is.</param>
    /// <param name="rest">The other triples of its node.</param>
    public void AddEvidence(ArticleContext article, SourcedText statement, TripleBlock core, TripleBlock rest)
    {
        var record = Begin(article, statement.Text, EvidenceTag, statement.Span);
        record.Write(core.ToRecord(context.Runs.Terms));
        record.Write(rest.ToRecord(context.Runs.Terms));
        _sorter.Add(record.Written);
    }

    public void AddSuperseding(ArticleContext article, SourcedText from, SourcedText next)
    {
        _superseding.TryAdd((article.Number, from.Text), (next.Text, next.Span));
        var record = Begin(article, next.Text, SupersedingTag, next.Span);
        record.Write(Encoding.UTF8.GetBytes(from.Text));
        _sorter.Add(record.Written);
    }

    /// <summary>Reads the join: writes the evidence nodes and the links from the statements.</summary>
    /// <param name="articles">By their number.</param>
    /// <param name="onStatement">Called now and then with the number of statements done.</param>
    public void Resolve(IReadOnlyList<ArticleContext> articles, Action<long> onStatement)
    {
        SupersedingCycles.Report(_superseding, context.Diagnostics);
        HashSet<(int, string)> linked = [.. _superseding.Keys, .. _superseding.Select(pair => (pair.Key.Article, pair.Value.Next))];
        var iris = new Dictionary<(int, string), byte[]>();
        using var records = _sorter.Read();
        var group = new Group();
        long done = 0;
        while (records.MoveNext())
        {
            var record = records.Current;
            var keyLength = 4 + record[4..].IndexOf((byte)0);
            if (!group.Has(record[..keyLength]))
            {
                Close(group, articles);
                group.Start(record[..keyLength]);
                if ((++done & 0xFFF) == 0) onStatement(done);
            }
            Take(group, record[(keyLength + 1)..], articles);
            if (linked.Count > 0 && group.Iri.Length > 0 && linked.Contains((group.Article, group.Id))) iris.TryAdd((group.Article, group.Id), group.Iri.ToArray());
        }
        Close(group, articles);
        LinkSuperseded(iris);
    }

    public void Dispose() => _sorter.Dispose();

    private void Take(Group group, ReadOnlySpan<byte> fields, IReadOnlyList<ArticleContext> articles)
    {
        var reader = new RecordReader(fields, _files);
        var tag = reader.ReadByte();
        var span = reader.ReadSpan();
        switch (tag)
        {
            case StatementTag when group.First is { } first:
                context.Diagnostics.Report(CompilationDiagnostics.DuplicateId, span, group.Id, first);
                break;
            case StatementTag:
                group.First = span;
                group.Iri = reader.ReadBytes();
                for (var count = reader.ReadInt32(); count > 0; count--) group.Passages.Add(context.Runs.Terms[reader.ReadInt32()]);
                break;
            case EvidenceTag when group.First is null:
                context.Diagnostics.Report(CompilationDiagnostics.EvidenceWithoutStatement, span, group.Id);
                break;
            case EvidenceTag:
                group.Evidence++;
                if (group.Iri.Length > 0) WriteEvidence(group, reader.ReadBytes(), reader.ReadBytes());
                break;
            case SupersedingTag when group.First is null:
                context.Diagnostics.Report(CompilationDiagnostics.SupersededUnknown, span, group.Id);
                break;
        }
    }

    /// <summary>Ends a group: a statement without evidence of its own has the article's default.</summary>
    private void Close(Group group, IReadOnlyList<ArticleContext> articles)
    {
        if (group.Iri.Length == 0 || group.Evidence > 0) return;
        _core.Begin([]);
        _core.Add(Encoded.EvidenceCode, context.Entities.IriOf(articles[group.Article].Article.DefaultEvidence.Text));
        WriteEvidence(group, _core.Block.ToRecord(context.Runs.Terms), []);
    }

    private void WriteEvidence(Group group, ReadOnlySpan<byte> core, ReadOnlySpan<byte> rest)
    {
        _core.Begin([]);
        _core.Block.AddUnlisted(Encoded.EvidenceOf, group.Iri);
        foreach (var passage in group.Passages) _core.Add(Encoded.StatedIn, passage);
        _core.Block.AddRecord(core, context.Runs.Terms);
        var iri = context.Iris.Evidence(_core.Block.ToLines());
        _node.Begin(iri);
        _node.Add(Encoded.RdfType, Encoded.Evidence);
        _node.Block.AddLines(_core.Block);
        _node.Block.AddRecord(rest, context.Runs.Terms);
        context.Runs.Statements.Add(_node.Block);
        _link.Begin(group.Iri);
        _link.Block.AddUnlisted(Encoded.HasEvidence, iri);
        context.Runs.Statements.Add(_link.Block);
    }

    private void LinkSuperseded(Dictionary<(int, string), byte[]> iris)
    {
        foreach (var (from, (next, _)) in _superseding)
        {
            if (!iris.TryGetValue(from, out var iri) || !iris.TryGetValue((from.Article, next), out var nextIri)) continue;
            _link.Begin(iri);
            _link.Add(Encoded.SupersededBy, nextIri);
            context.Runs.Statements.Add(_link.Block);
        }
    }

    private RecordWriter Begin(ArticleContext article, string id, byte tag, SourceSpan span)
    {
        var record = _record ??= new RecordWriter(_files);
        record.Clear();
        record.Write(article.Number);
        var most = Encoding.UTF8.GetMaxByteCount(id.Length);
        if (_id.Length < most) _id = new byte[most];
        record.WriteKey(_id.AsSpan(0, Encoding.UTF8.GetBytes(id, _id)));
        record.Write((byte)0);
        record.Write(tag);
        record.Write(span);
        return record;
    }

    /// <summary>The records of one row id.</summary>
    private sealed class Group
    {
        private byte[] _key = new byte[64];
        private byte[] _iri = new byte[128];
        private int _keyLength;
        private int _iriLength;

        public int Article { get; private set; }
        public string Id => Encoding.UTF8.GetString(_key.AsSpan(4, _keyLength - 4));

        /// <summary>Where the statement is; null until it has come.</summary>
        public SourceSpan? First { get; set; }

        /// <summary>Empty for a row that was left out.</summary>
        public ReadOnlySpan<byte> Iri
        {
            get => _iri.AsSpan(0, _iriLength);
            set
            {
                if (_iri.Length < value.Length) _iri = new byte[value.Length];
                value.CopyTo(_iri);
                _iriLength = value.Length;
            }
        }

        public List<NumberedTerm> Passages { get; } = [];
        public long Evidence { get; set; }

        public bool Has(ReadOnlySpan<byte> key) => key.SequenceEqual(_key.AsSpan(0, _keyLength));

        public void Start(ReadOnlySpan<byte> key)
        {
            if (_key.Length < key.Length) _key = new byte[key.Length];
            key.CopyTo(_key);
            _keyLength = key.Length;
            Article = System.Buffers.Binary.BinaryPrimitives.ReadInt32BigEndian(key);
            First = null;
            Iri = default;
            Passages.Clear();
            Evidence = 0;
        }
    }
}
