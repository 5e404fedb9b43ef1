using System.Buffers;
using System.Runtime.InteropServices;
using Il7Graph.Rdf;

namespace Il7Graph.Formats.JsonLd;

internal sealed partial class JsonLdWriter
{
    private readonly ArrayBufferWriter<byte> _buffer = new(1 << 12);
    private readonly List<JsonLdMember> _members = [];
    private SortedSet<int>? _mask;
    private Comparison<JsonLdMember>? _order;

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
        _buffer.ResetWrittenCount();
        _buffer.Write("      "u8);
        Mask(graph, ref _graphMask);
        if (_graphMask is not null)
        {
            _buffer.Write("\"@context\": "u8);
            _context.WriteMask(_graphMask, _buffer);
            _buffer.Write(",\n      "u8);
        }
        _buffer.Write("\"@id\": "u8);
        WriteResource(graph, _graphMask);
        Output.Write(_buffer.WrittenSpan);
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
        _buffer.ResetWrittenCount();
        _members.Clear();
        FindMask();
        var start = StartMember("@id"u8);
        WriteResource(_node.Subject, _mask);
        EndMember(start);
        for (var pair = 0; pair < _node.Count; pair++) AddMember(_node.Predicate(pair), _node.Object(pair));
        _members.Sort(_order ??= CompareMembers);
        WriteMembers(_isInGraph ? "        "u8 : "    "u8);
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
            var start = StartMember("@context"u8);
            _context.WriteMask(_mask, _buffer);
            EndMember(start);
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

    private JsonLdMember StartMember(ReadOnlySpan<byte> keyword)
    {
        var start = _buffer.WrittenCount;
        JsonText.WriteString(keyword, _buffer);
        return new JsonLdMember(start, _buffer.WrittenCount, 0);
    }

    private void EndMember(JsonLdMember member) => _members.Add(member with { End = _buffer.WrittenCount });

    private ReadOnlySpan<byte> Key(JsonLdMember member) => _buffer.WrittenSpan[member.Key..member.Value];

    private int CompareMembers(JsonLdMember a, JsonLdMember b)
    {
        var order = Key(a)[1..^1].SequenceCompareTo(Key(b)[1..^1]);
        return order == 0 ? a.Key.CompareTo(b.Key) : order;
    }

    private void WriteMembers(ReadOnlySpan<byte> indent)
    {
        StartObject(indent);
        var members = CollectionsMarshal.AsSpan(_members);
        for (var i = 0; i < members.Length;)
        {
            var end = i + 1;
            while (end < members.Length && Key(members[end]).SequenceEqual(Key(members[i]))) end++;
            if (i > 0) Output.Write(",\n"u8);
            Output.Write(indent);
            Output.Write("  "u8);
            Output.Write(Key(members[i]));
            Output.Write(": "u8);
            WriteValues(members[i..end], indent);
            i = end;
        }
        Output.Write((byte)'\n');
        Output.Write(indent);
        Output.Write((byte)'}');
    }

    private void WriteValues(ReadOnlySpan<JsonLdMember> members, ReadOnlySpan<byte> indent)
    {
        var bytes = _buffer.WrittenSpan;
        if (members.Length == 1)
        {
            Output.Write(bytes[members[0].Value..members[0].End]);
            return;
        }
        for (var i = 0; i < members.Length; i++)
        {
            Output.Write(i == 0 ? "[\n    "u8 : ",\n    "u8);
            Output.Write(indent);
            Output.Write(bytes[members[i].Value..members[i].End]);
        }
        Output.Write("\n  "u8);
        Output.Write(indent);
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
