namespace Il7Graph.Curation.Reading;

/// <summary>Rows to records, the same for tables and their JSON form. The numbers are the columns of <see cref="TableLayout"/>.</summary>
internal static class RecordBuilder
{
    /// <summary>The prefix of entities without a public identifier.</summary>
    public const string LocalPrefix = "il7e:";

    /// <summary>The kind of reference that PubMed has an identifier for.</summary>
    private const string JournalArticle = "journal article";

    public static Statement Statement(RowValues row)
    {
        var statement = new Statement
        {
            Id = row.Id(0),
            Subject = row.RequiredCurie(1),
            SubjectLabel = row.Text(2),
            Predicate = row.RequiredCurie(3),
            Object = row.OptionalCurie(4),
            ObjectLabel = row.Text(5),
            ObjectValue = row.Text(6),
            Polarity = row.Word(7, Polarity.Positive),
            Hedge = row.Word(8, Hedge.Asserted),
            SubjectAspect = row.Text(9),
            ObjectAspect = row.Text(10),
            ObjectDirection = row.OptionalWord<Direction>(11),
            Taxa = row.Curies(12),
            Anatomy = row.Curies(13),
            Cells = row.Curies(14),
            Diseases = row.Curies(15),
            Treatments = row.Curies(16),
            Perturbations = row.Curies(17),
            Qualifiers = QualifierParser.Parse(row.Texts(18), row),
            Passages = row.Texts(19),
            Status = row.Word(20, Status.Accepted),
            SupersededBy = row.Text(21),
            Rank = row.Word(22, Rank.Normal),
            Origin = row.Word(23, Origin.Text),
            Wording = row.Text(24)?.Text,
            Comment = row.Text(25)?.Text,
        };
        if (statement.Object is null == statement.ObjectValue is null)
        {
            var what = statement.Object is null ? "no object" : "both object_id and object_value";
            row.Error(CurationDiagnostics.ObjectChoice, statement.ObjectValue?.Span ?? row.Row.PlaceOf(4), what);
        }
        return statement;
    }

    public static Evidence Evidence(RowValues row) => new()
    {
        Statement = row.Required(0),
        Reference = row.Text(1),
        Code = row.RequiredCurie(2),
        Taxa = row.Curies(3),
        Curator = row.Text(4)?.Text,
        CuratedOn = row.Date(5),
        Comment = row.Text(6)?.Text,
    };

    public static Reference Reference(RowValues row)
    {
        var reference = new Reference
        {
            Id = row.Id(0),
            Kind = row.Required(1).Text,
            Pmid = row.ReferenceId(2, "PMID"),
            Doi = row.ReferenceId(3, "DOI"),
            Pmcid = row.ReferenceId(4, "PMCID"),
            Title = row.Text(5)?.Text,
            FirstAuthor = row.Text(6)?.Text,
            Journal = row.Text(7)?.Text,
            Year = row.Year(8),
            Volume = row.Text(9)?.Text,
            FirstPage = row.Text(10)?.Text,
            Match = row.RequiredWord<MatchState>(11),
            YearAsCited = row.Year(12),
            Note = row.Text(13)?.Text,
        };
        if (row.IsValid && reference is { Match: MatchState.Verified, Pmid: null, Doi: null, Pmcid: null, Kind: JournalArticle })
        {
            row.Warn(CurationDiagnostics.VerifiedWithoutIdentifier, row.Row.PlaceOf(11));
        }
        return reference;
    }

    public static Entity Entity(RowValues row)
    {
        var entity = new Entity
        {
            Id = row.RequiredCurie(0),
            Label = row.Required(1),
            Class = row.RequiredCurie(2),
            Taxon = row.OptionalCurie(3),
            ExactMatches = row.Curies(4),
            CloseMatches = row.Curies(5),
            Parts = row.Curies(6),
            Definition = row.Text(7),
            Note = row.Text(8)?.Text,
        };
        if (row.IsValid && entity.Definition is null && entity.Id.Text.StartsWith(LocalPrefix, StringComparison.Ordinal))
        {
            row.Error(CurationDiagnostics.LocalEntityWithoutDefinition, entity.Id.Span, entity.Id.Text);
        }
        return entity;
    }

    public static Passage Passage(RowValues row)
    {
        var passage = new Passage
        {
            Id = row.Id(0),
            Section = row.Required(1).Text,
            Start = row.RequiredNumber(2),
            End = row.RequiredNumber(3),
            Sha256 = row.RequiredDigest(4),
            Disposition = row.RequiredWord<Disposition>(5),
            Reason = row.Text(6)?.Text,
            Span = row.Row.Span,
        };
        if (row.IsValid && passage.End < passage.Start)
        {
            row.Error(CurationDiagnostics.EndBeforeStart, row.Row.PlaceOf(3), passage.End, passage.Start);
        }
        if (row.IsValid && passage is { Disposition: Disposition.Skipped, Reason: null })
        {
            row.Error(CurationDiagnostics.SkippedWithoutReason, row.Row.PlaceOf(5));
        }
        return passage;
    }
}
