using System.Runtime.InteropServices;
using Il7Graph.Formats.Writing;
using Il7Graph.Rdf;

namespace Il7Graph.Formats.JsonLd.Writing;

internal sealed partial class JsonLdWriter
{
    private readonly ByteBuffer _buffer = new();
    private readonly List<JsonLdMember> _members = [];
    private readonly JsonLdKey _type = new("\"@type\""u8.ToArray(), JsonLdCoercion.None);
    private SortedSet<int>? _mask;
    private Comparison<JsonLdMember>? _order;
    private SeenPredicates<JsonLdKey>? _keys;
    private int _subjectNamespace;
    private int _datatypeNamespace;

    protected override void RequireObject(ReadOnlySpan<byte> subject, ReadOnlySpan<byte> @object)
    {
        if (TermEncoding.KindOf(@object) == TermKind.TripleTerm)
        {
            throw new NotRepresentableException($"JSON-LD 1.1 has no triple terms, and an object of {Text(subject)} is one: choose a format of RDF 1.2");
        }
        if (@object[0] == (byte)'"' && (@object.EndsWith("--ltr"u8) || @object.EndsWith("--rtl"u8)))
        {
            throw new NotRepresentableException(
                $"JSON-LD 1.1 loses the base direction of {Text(@object)}, an object of {Text(subject)}: choose a format of RDF 1.2");
        }
    }

    protected override void RequireReifiers(ReadOnlySpan<byte> reifier) =>
        throw new NotRepresentableException($"JSON-LD 1.1 has no reifiers, and {Text(reifier)} is one: choose a format of RDF 1.2");

    private void ChangeGraph(ReadOnlySpan<byte> graph)
    {
        EndGraph();
        _graphMask = null;
        if (graph.IsEmpty) return;
        StartObject("    "u8);
        _buffer.Clear();
        _buffer.Write("      "u8);
        Mask(graph, ref _graphMask);
        if (_graphMask is not null)
        {
            _buffer.Write("\"@context\": "u8);
            _context.WriteMask(_graphMask, _buffer);
            _buffer.Write(",\n      "u8);
        }
        _buffer.Write("\"@id\": "u8);
        WriteResource(graph, _graphMask, ref _subjectNamespace);
        Output.Write(_buffer.Bytes);
        Output.Write(",\n      \"@graph\": ["u8);
        _isInGraph = true;
        _needsComma = false;
    }

    private void EndGraph()
    {
        if (!_isInGraph) return;
        Output.Write("\n      ]\n    }"u8);
        _isInGraph = false;
        _needsComma = true;
    }

    private void EndNode()
    {
        if (_node.IsEmpty) return;
        _buffer.Clear();
        _members.Clear();
        FindMask();
        var start = _buffer.Length;
        WriteResource(_node.Subject, _mask, ref _subjectNamespace);
        _members.Add(new JsonLdMember(JsonLdKey.Id, start, _buffer.Length));
        for (var pair = 0; pair < _node.Count; pair++) AddMember(_node.Predicate(pair), _node.Object(pair));
        CollectionsMarshal.AsSpan(_members).Sort(_order ??= CompareMembers);
        WriteMembers();
        _node.Clear();
    }

    /// <summary>Masks the prefixes that IRIs of the node seem to start with.</summary>
    private void FindMask()
    {
        _mask = null;
        Mask(_node.Subject, ref _mask);
        for (var pair = 0; pair < _node.Count; pair++)
        {
            Mask(_node.Predicate(pair), ref _mask);
            Mask(_node.Object(pair), ref _mask);
        }
        if (_mask is not null)
        {
            var start = _buffer.Length;
            _context.WriteMask(_mask, _buffer);
            _members.Add(new JsonLdMember(JsonLdKey.Context, start, _buffer.Length));
        }
        if (_graphMask is not null) (_mask ??= []).UnionWith(_graphMask);
    }

    private void Mask(ReadOnlySpan<byte> term, ref SortedSet<int>? mask)
    {
        switch (term[0])
        {
            case (byte)'<':
                _context.Mask(term[1..^1], ref mask);
                break;
            case (byte)'"' when term[^1] == (byte)'>':
                TermEncoding.SplitLiteral(term, out _, out _, out var datatype);
                _context.Mask(datatype, ref mask);
                break;
        }
    }

    /// <summary>The key of a predicate; a mask can change it, and then it is made anew.</summary>
    private JsonLdKey KeyOf(ReadOnlySpan<byte> predicate) =>
        _mask is null ? (_keys ??= new SeenPredicates<JsonLdKey>(unmasked => MakeKey(unmasked, null)))[predicate] : MakeKey(predicate, _mask);

    private JsonLdKey MakeKey(ReadOnlySpan<byte> predicate, SortedSet<int>? mask)
    {
        if (_context.Find(predicate[1..^1]) is { } name) return new JsonLdKey(name.Name, name);
        var (text, last) = (new ByteBuffer(), -1);
        _context.WriteIri(predicate[1..^1], mask, text, ref last);
        return new JsonLdKey(text.Bytes.ToArray(), JsonLdCoercion.None);
    }

    private static int CompareMembers(JsonLdMember a, JsonLdMember b)
    {
        var order = a.Key.CompareTo(b.Key);
        return order == 0 ? a.Value.CompareTo(b.Value) : order;
    }

    private void WriteMembers()
    {
        var line = _isInGraph ? ",\n          "u8 : ",\n      "u8;
        StartObject(_isInGraph ? "        "u8 : "    "u8);
        var members = CollectionsMarshal.AsSpan(_members);
        for (var i = 0; i < members.Length;)
        {
            var end = i + 1;
            while (end < members.Length && members[end].Key.CompareTo(members[i].Key) == 0) end++;
            Output.Write(i > 0 ? line : line[2..]);
            Output.Write(members[i].Key.Text);
            Output.Write(": "u8);
            WriteValues(members[i..end], line[1..]);
            i = end;
        }
        Output.Write(line[1..^2]);
        Output.Write((byte)'}');
    }

    /// <param name="line">The end of a line and what the next one starts with.</param>
    private void WriteValues(ReadOnlySpan<JsonLdMember> members, ReadOnlySpan<byte> line)
    {
        var bytes = _buffer.Bytes;
        if (members.Length == 1)
        {
            Output.Write(bytes[members[0].Value..members[0].End]);
            return;
        }
        for (var i = 0; i < members.Length; i++)
        {
            Output.Write(i == 0 ? "["u8 : ","u8);
            Output.Write(line);
            Output.Write("  "u8);
            Output.Write(bytes[members[i].Value..members[i].End]);
        }
        Output.Write(line);
        Output.Write((byte)']');
    }

    private void StartObject(ReadOnlySpan<byte> indent)
    {
        Output.Write(_needsComma ? ",\n"u8 : "\n"u8);
        Output.Write(indent);
        Output.Write("{\n"u8);
        _needsComma = true;
    }
}
