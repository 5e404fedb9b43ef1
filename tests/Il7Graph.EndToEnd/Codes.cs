namespace Il7Graph.EndToEnd;

/// <summary>The codes that users and scripts see. They are for life, so they are written out here once more.</summary>
internal static class Codes
{
    public const string FileMissing = "IL7G3001";
    public const string FileUnreadable = "IL7G3002";
    public const string UnknownPrefix = @"IL7G30\d\d";
    public const string MalformedLocalId = @"IL7G30\d\d";
    public const string MissingColumn = @"IL7G30\d\d";
    public const string WrongColumnCount = @"IL7G30\d\d";
    public const string ControlCharacter = @"IL7G30\d\d";
    public const string InvalidUtf8 = @"IL7G30\d\d";
    public const string EmptyFile = @"IL7G30\d\d";
    public const string LineTooLong = @"IL7G30\d\d";
    public const string LabelMismatch = "IL7G3101";
    public const string DuplicateId = "IL7G3102";
    public const string DanglingReference = "IL7G3104";
    public const string EvidenceForNoStatement = "IL7G3105";
    public const string SupersededCycle = "IL7G3106";
}
