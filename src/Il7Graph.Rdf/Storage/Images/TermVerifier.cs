using System.Buffers;
using System.Text.Unicode;
using Il7Graph.Rdf.Storage.Sections;
using Il7Graph.Rdf.Storage.Terms;

namespace Il7Graph.Rdf.Storage.Images;

/// <summary>Reads all terms: each in its class, well-formed, above the one before, found under its id.</summary>
/// <param name="report">Takes the section, its detail and what is wrong there.</param>
internal sealed class TermVerifier(TermTable terms, Action<SectionKind, uint, string> report)
{
    private ArrayBufferWriter<byte> _text = new();
    private ArrayBufferWriter<byte> _lastText = new();

    public void Run(CancellationToken cancellation)
    {
        for (var termClass = TermClass.BlankNode; termClass < TermClass.TripleTerm; termClass++) VerifyTexts(termClass, cancellation);
        VerifyTripleTerms(cancellation);
    }

    private void VerifyTexts(TermClass termClass, CancellationToken cancellation)
    {
        var range = terms.Range(termClass);
        for (var id = range.Start; id < range.End; id++)
        {
            if (id % 4096 == 0) cancellation.ThrowIfCancellationRequested();
            (_text, _lastText) = (_lastText, _text);
            _text.ResetWrittenCount();
            terms.WriteText(id, _text);
            var text = _text.WrittenSpan;
            var tail = terms.Tail(id);
            if (!Utf8.IsValid(text)) Report("is not UTF-8");
            else if (termClass >= TermClass.String && TermOrder.ClassOf(text, tail) != termClass) Report("is in a class where it does not belong");
            else if (id > range.Start && TermOrder.CompareWithin(termClass, _lastText.WrittenSpan, terms.Tail(id - 1), text, tail) >= 0) Report("does not come after the one before it");
            else if (termClass >= TermClass.String && terms.NeedsEscapes(id) != TermEncoding.IndexOfEscaped(text) >= 0) Report("is marked wrongly as to escapes");
            else if (termClass == TermClass.Numeric && !terms.Number(id).Equals(TermOrder.NumberOf(text, tail).ToDouble())) Report("has another number than it says");
            else if (termClass == TermClass.Temporal && terms.Instant(id) != TermOrder.InstantOf(text, tail).Instant) Report("has another instant than it says");
            else terms.Decode(id);

            void Report(string what) => report(SectionKind.Text, (uint)termClass, $"term {id} {what}");
        }
    }

    private void VerifyTripleTerms(CancellationToken cancellation)
    {
        var range = terms.Range(TermClass.TripleTerm);
        for (var id = range.Start; id < range.End; id++)
        {
            if (id % 4096 == 0) cancellation.ThrowIfCancellationRequested();
            var triple = terms.Triple(id);
            var depth = triple.Object < range.Start ? 1 : 1 + terms.Triple(triple.Object).Depth;
            if (triple.Depth != depth) Report("is not as deep as it says");
            else if (id > range.Start && terms.Triple(id - 1).CompareTo(triple) >= 0) Report("does not come after the one before it");
            else if (terms.KindOf(triple.Subject) is not (TermKind.Iri or TermKind.BlankNode) || terms.KindOf(triple.Predicate) != TermKind.Iri) Report("has a part that cannot stand there");

            void Report(string what) => report(SectionKind.TripleTerms, 0, $"term {id} {what}");
        }
    }
}
