using Il7Graph.Diagnostics;
using Il7Graph.Rdf;
using Newtonsoft.Json;

namespace Il7Graph.Sparql.Results;

/// <summary>SPARQL 1.2 Query Results JSON Format, read token by token. Solutions that come before the head are held until it comes.</summary>
internal sealed class JsonResultsReader : IDisposable
{
    private readonly JsonTextReader _reader;
    private readonly string _file;
    private readonly RowSink _rows;
    private readonly List<Dictionary<string, Term>> _early = [];
    private bool _hasHead;

    public JsonResultsReader(TextReader text, string file, ISolutionSink sink)
    {
        _reader = new JsonTextReader(text)
        {
            DateParseHandling = DateParseHandling.None,
            FloatParseHandling = FloatParseHandling.Decimal,
            MaxDepth = 256,
            CloseInput = false,
        };
        (_file, _rows) = (file, new RowSink(sink));
    }

    public void Dispose() => ((IDisposable)_reader).Dispose();

    public bool? Read()
    {
        try
        {
            return Document();
        }
        catch (JsonException exception)
        {
            throw ResultsFailure.Of(SparqlDiagnostics.MalformedResults, Span(), "JSON", Reason(exception));
        }
    }

    private bool? Document()
    {
        Next();
        Expect(JsonToken.StartObject, "an object");
        bool? boolean = null;
        var hasResults = false;
        foreach (var name in Members())
        {
            switch (name)
            {
                case "head":
                    Head();
                    break;
                case "boolean":
                    Expect(JsonToken.Boolean, "true or false");
                    boolean = (bool)_reader.Value!;
                    break;
                case "results":
                    hasResults = true;
                    Results();
                    break;
                default:
                    _reader.Skip();
                    break;
            }
        }
        while (_reader.Read())
        {
            if (_reader.TokenType != JsonToken.Comment) throw Unexpected("the end of the document");
        }
        if (boolean is not null) return boolean;
        if (!hasResults || !_hasHead) throw ResultsFailure.Of(SparqlDiagnostics.UnexpectedResults, Span(), "the members head and results, or boolean", "an object without them");
        _rows.End();
        return null;
    }

    private void Head()
    {
        Expect(JsonToken.StartObject, "an object");
        var variables = new List<string>();
        foreach (var name in Members())
        {
            if (name != "vars")
            {
                _reader.Skip();
                continue;
            }
            Expect(JsonToken.StartArray, "an array of variables");
            while (Next() != JsonToken.EndArray)
            {
                Expect(JsonToken.String, "a variable");
                variables.Add((string)_reader.Value!);
            }
        }
        _hasHead = true;
        _rows.Declare(variables, Span());
        foreach (var row in _early) _rows.Add(row, Span());
        _early.Clear();
    }

    private void Results()
    {
        Expect(JsonToken.StartObject, "an object");
        foreach (var name in Members())
        {
            if (name != "bindings")
            {
                _reader.Skip();
                continue;
            }
            Expect(JsonToken.StartArray, "an array of solutions");
            while (Next() != JsonToken.EndArray)
            {
                Expect(JsonToken.StartObject, "a solution, an object");
                var row = new Dictionary<string, Term>(StringComparer.Ordinal);
                foreach (var variable in Members()) row[variable] = Term();
                if (_hasHead) _rows.Add(row, Span());
                else _early.Add(row);
            }
        }
    }

    private Term Term()
    {
        Expect(JsonToken.StartObject, "a term, an object");
        var span = Span();
        string? type = null, value = null, language = null, direction = null, datatype = null;
        Term? triple = null;
        foreach (var name in Members())
        {
            if (name == "value" && _reader.TokenType == JsonToken.StartObject)
            {
                triple = Triple(span);
                continue;
            }
            if (name is not ("type" or "value" or "xml:lang" or "its:dir" or "datatype"))
            {
                _reader.Skip();
                continue;
            }
            Expect(JsonToken.String, "a string");
            var text = (string)_reader.Value!;
            switch (name)
            {
                case "type": type = text; break;
                case "value": value = text; break;
                case "xml:lang": language = text; break;
                case "its:dir": direction = text; break;
                default: datatype = text; break;
            }
        }
        return type switch
        {
            "uri" when value is not null => ResultTerms.Iri(value, span),
            "bnode" when value is not null => ResultTerms.BlankNode(value, span),
            // Older endpoints write typed-literal.
            "literal" or "typed-literal" when value is not null => ResultTerms.Literal(value, language, direction, datatype, span),
            "triple" when triple is not null => triple,
            null => throw ResultsFailure.Of(SparqlDiagnostics.UnexpectedResults, span, "a term with type and value", "an object without a type"),
            _ => throw ResultsFailure.Of(SparqlDiagnostics.UnexpectedResults, span, "uri, bnode, literal or triple and a value that fits", $"'{type}'"),
        };
    }

    private TripleTerm Triple(SourceSpan span)
    {
        Term? subject = null, predicate = null, @object = null;
        foreach (var name in Members())
        {
            switch (name)
            {
                case "subject": subject = Term(); break;
                case "predicate": predicate = Term(); break;
                case "object": @object = Term(); break;
                default: _reader.Skip(); break;
            }
        }
        return ResultTerms.Triple(subject, predicate, @object, span);
    }

    /// <summary>The names of the object that the reader stands on, the reader on the value of each.</summary>
    private IEnumerable<string> Members()
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (Next() == JsonToken.PropertyName)
        {
            var name = (string)_reader.Value!;
            if (!seen.Add(name)) throw Unexpected("each member once");
            Next();
            yield return name;
        }
    }

    private JsonToken Next()
    {
        do
        {
            if (!_reader.Read()) throw ResultsFailure.Of(SparqlDiagnostics.UnexpectedResults, Span(), "more of the document", "its end");
        }
        while (_reader.TokenType == JsonToken.Comment);
        return _reader.TokenType;
    }

    private void Expect(JsonToken token, string expected)
    {
        if (_reader.TokenType != token) throw Unexpected(expected);
    }

    private ResultsFailure Unexpected(string expected) =>
        ResultsFailure.Of(SparqlDiagnostics.UnexpectedResults, Span(), expected, $"'{_reader.Value ?? _reader.TokenType}'");

    private SourceSpan Span() => _reader.LineNumber == 0
        ? SourceSpan.WholeFile(_file)
        : new SourceSpan(_file, _reader.LineNumber, Math.Max(1, _reader.LinePosition), 1);

    /// <summary>The message without the path and the place, which are said otherwise.</summary>
    private static string Reason(JsonException exception)
    {
        var end = exception.Message.IndexOf(" Path '", StringComparison.Ordinal);
        return (end < 0 ? exception.Message : exception.Message[..end]).TrimEnd('.');
    }
}
