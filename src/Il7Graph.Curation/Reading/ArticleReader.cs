using Il7Graph.Diagnostics;
using Newtonsoft.Json;

namespace Il7Graph.Curation.Reading;

/// <summary>Reads the description of an article: <c>article.json</c>, or the member <c>article</c> of the JSON form.</summary>
internal static class ArticleReader
{
    /// <summary>Reads a file that holds one article.</summary>
    public static Article? Read(Stream stream, string file, CuriePrefixes prefixes, DiagnosticBag diagnostics)
    {
        using var input = new JsonInput(stream, file, diagnostics, reportsMark: true);
        return input.Guard(reader =>
        {
            if (!reader.Read())
            {
                diagnostics.Report(CurationDiagnostics.JsonSyntax, new SourceSpan(file, 1, 1, 0), "the file is empty");
                return null;
            }
            var article = Read(reader, file, prefixes, diagnostics);
            reader.Skip();
            while (reader.Read())
            {
                // what follows the object must be JSON as well, that is, nothing
            }
            return article;
        });
    }

    /// <summary>Reads the object that the reader stands at the start of.</summary>
    public static Article? Read(JsonTextReader reader, string file, CuriePrefixes prefixes, DiagnosticBag diagnostics)
    {
        if (reader.TokenType != JsonToken.StartObject)
        {
            diagnostics.Report(
                CurationDiagnostics.WrongJsonType, JsonPlaces.Of(reader, file), "article", JsonPlaces.KindOf(reader.TokenType), "an object");
            return null;
        }
        var row = new ArticleRow(file, diagnostics);
        row.Take(reader);
        var values = new RowValues(prefixes, new SameString<string>(4), diagnostics);
        values.Begin(row);
        var article = new Article
        {
            Id = values.Id(ArticleRow.Id).Text,
            Title = values.Required(ArticleRow.Title).Text,
            ShortName = values.Text(ArticleRow.ShortName)?.Text,
            Source = Iri(values, ArticleRow.Source),
            SourceLicence = Iri(values, ArticleRow.SourceLicence),
            Retrieved = values.Date(ArticleRow.Retrieved),
            TextSha256 = values.Text(ArticleRow.TextSha256) is null ? null : values.RequiredDigest(ArticleRow.TextSha256),
            TextLength = values.Text(ArticleRow.TextLength) is null ? null : values.RequiredNumber(ArticleRow.TextLength),
            BaseIri = Iri(values, ArticleRow.BaseIri) ?? values.Required(ArticleRow.BaseIri).Text,
            Version = values.Id(ArticleRow.Version).Text,
            Licence = Iri(values, ArticleRow.Licence),
            Curators = [.. row.Curators.Select(curator => new Curator(curator.Name, Orcid(values, curator.Orcid)))],
            DefaultEvidence = values.RequiredCurie(ArticleRow.DefaultEvidence),
            Released = values.Date(ArticleRow.Released),
            Span = row.Span,
        };
        if (values.IsValid && !article.BaseIri.EndsWith('/'))
        {
            values.Error(CurationDiagnostics.BaseWithoutSlash, row.PlaceOf(ArticleRow.BaseIri), article.BaseIri);
        }
        if (article.ShortName is { } name && !RowValues.IsId(name))
        {
            values.Error(CurationDiagnostics.MalformedId, row.PlaceOf(ArticleRow.ShortName), name);
        }
        return values.IsValid ? article : null;
    }

    private static string? Orcid(RowValues values, SourcedText? written) =>
        written is { } orcid ? values.ToReferenceId(orcid, "ORCID")?.Text : null;

    private static string? Iri(RowValues values, int column)
    {
        if (values.Text(column) is not { } iri) return null;
        if (!Rdf.IriSyntax.IsAbsolute(iri.Text)) values.Error(CurationDiagnostics.MalformedIri, iri.Span, iri.Text);
        return iri.Text;
    }
}
