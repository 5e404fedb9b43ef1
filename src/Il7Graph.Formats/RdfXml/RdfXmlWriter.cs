using System.Text;
using Il7Graph.Formats.Parsing;
using Il7Graph.Formats.Writing;
using Il7Graph.Rdf;
using Il7Graph.Rdf.Vocabulary;

namespace Il7Graph.Formats.RdfXml;

/// <summary>Writes RDF/XML: an <c>rdf:Description</c> for each run of triples with one subject, a property element a line.
/// Namespaces are declared at the top; a predicate that is in none of them declares its own on its element. A prefix that comes
/// after the first triple is not used.</summary>
internal sealed partial class RdfXmlWriter(Stream stream, WriterOptions options) : QuadWriter(stream, RdfFormat.RdfXml, options)
{
    private PrefixIndex _index = new(PrefixMap.Empty);
    private string _rdf = "rdf";
    private string _its = "its";
    private bool _isInSubject;

    protected override void WriteStart()
    {
        Output.Write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"u8);
        WriteComment();
        var prefixes = Prefixes.Namespaces.Where(entry => IsUsable(entry.Key, entry.Value)).ToDictionary(StringComparer.Ordinal);
        _rdf = PrefixOf(RDF.Namespace, "rdf", prefixes);
        if (Options.Version12) _its = PrefixOf(XmlNames.Its, "its", prefixes);
        var declared = new PrefixMap(prefixes);
        _index = new PrefixIndex(declared);
        Write($"<{_rdf}:RDF");
        foreach (var (prefix, iri) in declared.Namespaces)
        {
            Write(prefix.Length == 0 ? "\n    xmlns=\"" : $"\n    xmlns:{prefix}=\"");
            WriteEscaped(Encoding.UTF8.GetBytes(iri), isAttribute: true);
            Output.Write((byte)'"');
        }
        if (Options.Version12) Write($"\n    {_rdf}:version=\"1.2\" {_its}:version=\"2.0\"");
        Output.Write(">\n"u8);
    }

    protected override void WriteQuad(
        ReadOnlySpan<byte> subject, ReadOnlySpan<byte> predicate, ReadOnlySpan<byte> @object, ReadOnlySpan<byte> graph, SharedTerms shared)
    {
        if (!_isInSubject || shared < SharedTerms.Subject)
        {
            EndSubject();
            Output.Write("  "u8);
            WriteNodeStart(subject);
            Output.Write((byte)'\n');
            _isInSubject = true;
        }
        Output.Write("    "u8);
        WriteProperty(predicate, @object, isNested: false);
        Output.Write((byte)'\n');
    }

    protected override void WriteReifier(
        ReadOnlySpan<byte> subject, ReadOnlySpan<byte> predicate, ReadOnlySpan<byte> @object, ReadOnlySpan<byte> reifier)
    {
        EndSubject();
        var triple = new TermStack();
        TripleCapture.WriteTripleTerm(subject, predicate, @object, triple);
        Output.Write("  "u8);
        WriteNodeStart(reifier);
        Output.Write("\n    "u8);
        WriteProperty(WellKnown.RdfReifies, triple[triple.From(0)], isNested: false);
        Output.Write((byte)'\n');
        // The next triple of the subject starts a new element.
        _isInSubject = true;
        EndSubject();
    }

    protected override void End()
    {
        EndSubject();
        Write($"</{_rdf}:RDF>\n");
    }

    private void EndSubject()
    {
        if (!_isInSubject) return;
        Write($"  </{_rdf}:Description>\n");
        _isInSubject = false;
    }

    /// <summary>The comment of the options, a line each; what a comment of XML cannot hold is replaced.</summary>
    private void WriteComment()
    {
        if (Options.Comment is not { } comment) return;
        foreach (var line in comment.ReplaceLineEndings("\n").Split('\n'))
        {
            var text = new StringBuilder();
            foreach (var rune in line.EnumerateRunes())
            {
                if (rune.Value == '-' && text.Length > 0 && text[^1] == '-') text.Append(' ');
                text.Append(IsCharacter(rune) ? rune : Rune.ReplacementChar);
            }
            Write(text.Length == 0 ? "<!-- -->\n" : $"<!-- {text} -->\n");
        }
    }

    private static bool IsCharacter(Rune rune) => rune.Value is >= 0x20 and not (0xFFFE or 0xFFFF) or '\t';

    /// <summary>A prefix other than the empty one for a namespace: what is declared, else the usual name or one like it.</summary>
    private static string PrefixOf(string iri, string usual, Dictionary<string, string> prefixes)
    {
        var known = prefixes.Where(entry => entry.Value == iri && entry.Key.Length > 0).Select(entry => entry.Key);
        if (known.Min(StringComparer.Ordinal) is { } declared) return declared;
        var prefix = usual;
        while (prefixes.ContainsKey(prefix)) prefix += "_";
        prefixes.Add(prefix, iri);
        return prefix;
    }

    /// <summary>True if XML can declare the prefix of Turtle.</summary>
    private static bool IsUsable(string prefix, string iri)
    {
        var bytes = Encoding.UTF8.GetBytes(iri);
        return (prefix.Length == 0 || XmlNames.IsNCName(prefix)) && !prefix.StartsWith("xml", StringComparison.OrdinalIgnoreCase)
            && !XmlNames.IsReserved(bytes) && !HoldsNoncharacter(bytes);
    }
}
