using System.Collections.Immutable;

namespace Il7Graph.Curation;

/// <summary>A curated statement: what an article says, one row of <c>statements.tsv</c>. Polarity (is it denied), hedge (how the
/// author put it) and status (what the curators decided) are three things.</summary>
public sealed record Statement
{
    /// <summary>The row's own id, unique in the article.</summary>
    public required SourcedText Id { get; init; }

    public required Curie Subject { get; init; }
    public SourcedText? SubjectLabel { get; init; }
    public required Curie Predicate { get; init; }

    /// <summary>The object of an object property; null if <see cref="ObjectValue"/> is given.</summary>
    public Curie? Object { get; init; }

    public SourcedText? ObjectLabel { get; init; }

    /// <summary>The object of a datatype property.</summary>
    public SourcedText? ObjectValue { get; init; }

    public Polarity Polarity { get; init; }
    public Hedge Hedge { get; init; }
    public SourcedText? SubjectAspect { get; init; }
    public SourcedText? ObjectAspect { get; init; }
    public Direction? ObjectDirection { get; init; }
    public ImmutableArray<Curie> Taxa { get; init; } = [];
    public ImmutableArray<Curie> Anatomy { get; init; } = [];
    public ImmutableArray<Curie> Cells { get; init; } = [];
    public ImmutableArray<Curie> Diseases { get; init; } = [];
    public ImmutableArray<Curie> Treatments { get; init; } = [];
    public ImmutableArray<Curie> Perturbations { get; init; } = [];
    public ImmutableArray<Qualifier> Qualifiers { get; init; } = [];

    /// <summary>The ids of the passages it comes from.</summary>
    public ImmutableArray<SourcedText> Passages { get; init; } = [];

    public Status Status { get; init; } = Status.Accepted;

    /// <summary>The id of the row that takes its place.</summary>
    public SourcedText? SupersededBy { get; init; }

    public Rank Rank { get; init; } = Rank.Normal;
    public Origin Origin { get; init; }

    /// <summary>The statement in the curators' words.</summary>
    public string? Wording { get; init; }

    public string? Comment { get; init; }
}
