using System.Buffers;
using System.Text;
using Il7Graph.Rdf;

namespace Il7Graph.Formats.JsonLd.ToRdf;

/// <summary>One term in canonical bytes, in a buffer that is used again.</summary>
internal sealed class RdfTermWriter
{
    private readonly ArrayBufferWriter<byte> _term = new(256);

    public ReadOnlySpan<byte> Bytes => _term.WrittenSpan;

    /// <summary>An IRI or blank node; false, and nothing written, if it is neither.</summary>
    public bool TryResource(string id)
    {
        if (id.StartsWith("_:", StringComparison.Ordinal))
        {
            if (!BlankNodeSyntax.IsLabel(id.AsSpan(2))) return false;
            _term.ResetWrittenCount();
            Encoding.UTF8.GetBytes(id, _term);
            return true;
        }
        return TryIri(id);
    }

    /// <inheritdoc cref="TryResource"/>
    public bool TryIri(string iri)
    {
        if (!IriForm.IsWellFormed(iri)) return false;
        _term.ResetWrittenCount();
        WriteIri(iri);
        return true;
    }

    /// <param name="datatype">An absolute IRI; null is <c>xsd:string</c> too.</param>
    public void Typed(string lexicalForm, string? datatype)
    {
        Lexical(lexicalForm);
        if (datatype is null or RdfNames.String) return; // never spelled out
        _term.Write("^^"u8);
        WriteIri(datatype);
    }

    /// <param name="language">A well-formed language tag.</param>
    public void Tagged(string lexicalForm, string language)
    {
        Lexical(lexicalForm);
        _term.Write("@"u8);
        Encoding.UTF8.GetBytes(language.ToLowerInvariant(), _term);
    }

    private void Lexical(string text)
    {
        _term.ResetWrittenCount();
        _term.Write("\""u8);
        TermEncoding.WriteEscaped(Encoding.UTF8.GetBytes(text), _term);
        _term.Write("\""u8);
    }

    private void WriteIri(string iri)
    {
        _term.Write("<"u8);
        Encoding.UTF8.GetBytes(iri, _term);
        _term.Write(">"u8);
    }
}
