namespace Il7Graph.Rdf.Storage.Sections;

/// <summary>What a section of an image holds (docs/store-format.md). The numbers are part of the format.</summary>
internal enum SectionKind : uint
{
    Classes = 1,
    TextBlocks = 2,
    Text = 3,
    Tails = 4,
    Numbers = 5,
    Instants = 6,
    TripleTerms = 7,
    DirectoryIds = 8,
    DirectoryStarts = 9,
    Column = 10,
    ColumnBlocks = 11,
    PackedRows = 12,
    Prefixes = 13,
    Checksums = 14,
}
