using Il7Graph.Diagnostics;
using Il7Graph.Rdf;
using Il7Graph.Sparql.Syntax;

namespace Il7Graph.Sparql.Results;

/// <summary>SPARQL 1.1 Query Results TSV: a cell is a term as SPARQL writes it, and is read by the same parser.</summary>
internal sealed class TsvResultsReader(TextReader text, string file, ISolutionSink sink, DiagnosticBag diagnostics)
{
    public void Read()
    {
        var head = text.ReadLine() ?? throw ResultsFailure.Of(SparqlDiagnostics.UnexpectedResults, SourceSpan.WholeFile(file), "a line of variables", "nothing");
        var names = head.Length == 0 ? [] : head.Split('\t');
        var column = 1;
        var known = new HashSet<string>(StringComparer.Ordinal);
        foreach (var name in names)
        {
            var span = new SourceSpan(file, 1, column, name.Length);
            if (name.Length < 2 || name[0] is not ('?' or '$')) throw ResultsFailure.Of(SparqlDiagnostics.UnexpectedResults, span, "a variable", $"'{name}'");
            if (!known.Add(name[1..])) throw ResultsFailure.Of(SparqlDiagnostics.DuplicateVariable, span, name[1..], "the head");
            column += name.Length + 1;
        }
        sink.Begin([.. names.Select(name => name[1..])]);
        for (var line = 2; text.ReadLine() is { } row; line++) Row(row, line, names.Length);
        sink.End();
    }

    private void Row(string row, int line, int expected)
    {
        var cells = expected == 0 && row.Length == 0 ? [] : row.Split('\t');
        if (cells.Length != expected) throw ResultsFailure.Of(SparqlDiagnostics.WrongCellCount, new SourceSpan(file, line, 1, row.Length), cells.Length, expected);
        var column = 1;
        foreach (var cell in cells)
        {
            sink.Add(cell.Length == 0 ? [] : TermEncoding.Encode(
                SparqlParser.ParseTerm(new SourceText(cell, file, line, column), diagnostics) ?? throw new ResultsFailure(null)));
            column += cell.Length + 1;
        }
        sink.EndRow();
    }
}
