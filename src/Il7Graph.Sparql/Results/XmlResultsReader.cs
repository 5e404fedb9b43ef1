using System.Xml;
using Il7Graph.Diagnostics;
using Il7Graph.Rdf;

namespace Il7Graph.Sparql.Results;

/// <summary>SPARQL 1.2 Query Results XML Format, read node by node. Nothing outside of the document is fetched, and a DTD is refused.</summary>
internal sealed class XmlResultsReader : IDisposable
{
    private const string Namespace = "http://www.w3.org/2005/sparql-results#";
    private const string Its = "http://www.w3.org/2005/11/its";
    private const int MaximumDepth = 256;

    private readonly XmlReader _reader;
    private readonly string _file;
    private readonly RowSink _rows;

    public XmlResultsReader(Stream input, string file, ISolutionSink sink)
    {
        var settings = new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
            CloseInput = false,
        };
        _reader = XmlReader.Create(input, settings);
        (_file, _rows) = (file, new RowSink(sink));
    }

    public void Dispose() => _reader.Dispose();

    public bool? Read()
    {
        try
        {
            return Document();
        }
        catch (XmlException exception)
        {
            var span = exception.LineNumber == 0 ? Span() : new SourceSpan(_file, exception.LineNumber, exception.LinePosition, 1);
            throw ResultsFailure.Of(SparqlDiagnostics.MalformedResults, span, "XML", Reason(exception));
        }
    }

    private bool? Document()
    {
        _reader.MoveToContent();
        if (!At("sparql")) throw Unexpected("the element sparql");
        bool? boolean = null;
        var hasHead = false;
        var hasResults = false;
        foreach (var name in Children())
        {
            switch (name)
            {
                case "head":
                    Head();
                    hasHead = true;
                    break;
                case "boolean":
                    var span = Span();
                    boolean = _reader.ReadElementContentAsString().Trim() switch
                    {
                        "true" => true,
                        "false" => false,
                        var other => throw ResultsFailure.Of(SparqlDiagnostics.UnexpectedResults, span, "true or false", $"'{other}'"),
                    };
                    break;
                case "results" when hasHead:
                    hasResults = true;
                    foreach (var result in Children())
                    {
                        if (result != "result") throw Unexpected("the element result");
                        Result();
                    }
                    break;
                default:
                    throw Unexpected(hasHead ? "the element results or boolean" : "the element head");
            }
        }
        if (boolean is not null) return boolean;
        if (!hasResults) throw Unexpected("the element results or boolean");
        _rows.End();
        return null;
    }

    private void Head()
    {
        var span = Span();
        var variables = new List<string>();
        foreach (var name in Children())
        {
            if (name == "variable") variables.Add(_reader.GetAttribute("name") ?? throw Unexpected("a variable with the attribute name"));
            else if (name != "link") throw Unexpected("the element variable or link");
            _reader.Skip();
        }
        _rows.Declare(variables, span);
    }

    private void Result()
    {
        var span = Span();
        var row = new Dictionary<string, Term>(StringComparer.Ordinal);
        foreach (var name in Children())
        {
            var variable = _reader.GetAttribute("name");
            if (name != "binding" || variable is null) throw Unexpected("the element binding with the attribute name");
            row[variable] = OnlyTerm();
        }
        _rows.Add(row, span);
    }

    /// <summary>The term that is the one child of the element.</summary>
    private Term OnlyTerm()
    {
        var span = Span();
        Term? term = null;
        foreach (var name in Children())
        {
            if (term is not null) throw Unexpected("one term");
            term = Term(name);
        }
        return term ?? throw ResultsFailure.Of(SparqlDiagnostics.UnexpectedResults, span, "a term", "nothing");
    }

    private Term Term(string name)
    {
        var span = Span();
        switch (name)
        {
            case "uri":
                return ResultTerms.Iri(_reader.ReadElementContentAsString(), span);
            case "bnode":
                return ResultTerms.BlankNode(_reader.ReadElementContentAsString(), span);
            case "literal":
                var (language, direction, datatype) = (_reader.XmlLang, _reader.GetAttribute("dir", Its), _reader.GetAttribute("datatype"));
                if (_reader.GetAttribute("xml:lang") is null) language = "";
                return ResultTerms.Literal(_reader.ReadElementContentAsString(), language, direction, datatype, span);
            case "triple":
                return Triple(span);
            default:
                throw Unexpected("the element uri, bnode, literal or triple");
        }
    }

    private TripleTerm Triple(SourceSpan span)
    {
        if (_reader.Depth > MaximumDepth) throw Unexpected("fewer triples within triples");
        Term? subject = null, predicate = null, @object = null;
        foreach (var name in Children())
        {
            switch (name)
            {
                case "subject": subject = OnlyTerm(); break;
                case "predicate": predicate = OnlyTerm(); break;
                case "object": @object = OnlyTerm(); break;
                default: throw Unexpected("the element subject, predicate or object");
            }
        }
        return ResultTerms.Triple(subject, predicate, @object, span);
    }

    /// <summary>The names of the child elements, the reader on each, which the caller reads to its end; then the reader is behind the
    /// element.</summary>
    private IEnumerable<string> Children()
    {
        var isEmpty = _reader.IsEmptyElement;
        _reader.Read();
        if (isEmpty) yield break;
        while (_reader.MoveToContent() != XmlNodeType.EndElement)
        {
            if (_reader.NodeType != XmlNodeType.Element || _reader.NamespaceURI != Namespace) throw Unexpected("an element of SPARQL results");
            yield return _reader.LocalName;
        }
        _reader.Read();
    }

    private bool At(string name) => _reader.NodeType == XmlNodeType.Element && _reader.LocalName == name && _reader.NamespaceURI == Namespace;

    private ResultsFailure Unexpected(string expected)
    {
        var found = _reader.NodeType switch
        {
            XmlNodeType.Element => $"the element '{_reader.Name}'",
            XmlNodeType.None => "the end of the document",
            XmlNodeType.EndElement => $"the end of '{_reader.Name}'",
            _ => "text",
        };
        return ResultsFailure.Of(SparqlDiagnostics.UnexpectedResults, Span(), expected, found);
    }

    private SourceSpan Span()
    {
        var info = (IXmlLineInfo)_reader;
        return info.LineNumber == 0 ? SourceSpan.WholeFile(_file) : new SourceSpan(_file, info.LineNumber, info.LinePosition, 1);
    }

    /// <summary>The first sentence of the message: the others speak of the place, which is said otherwise, and of settings.</summary>
    private static string Reason(XmlException exception)
    {
        var end = exception.Message.IndexOf(". ", StringComparison.Ordinal);
        return (end < 0 ? exception.Message : exception.Message[..end]).TrimEnd('.');
    }
}
