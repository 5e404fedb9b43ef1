namespace Il7Graph.EndToEnd;

/// <summary>The codes that users and scripts see. They are for life, so they are written out here once more.</summary>
internal static class Codes
{
    public const string FileMissing = "IL7G3001";
    public const string FileUnreadable = "IL7G3002";
    public const string UnknownPrefix = "IL7G3004";
    public const string MalformedLocalId = "IL7G3011";
    public const string MissingColumn = "IL7G3005";
    public const string WrongColumnCount = "IL7G3008";
    public const string NulByte = "IL7G3014";
    public const string InvalidUtf8 = "IL7G3013";
    public const string EmptyFile = "IL7G3003";
    public const string LineTooLong = "IL7G3017";
    public const string ByteOrderMark = "IL7G3015";
    public const string CarriageReturns = "IL7G3016";
    public const string LoneCarriageReturn = "IL7G3057";
    public const string OutputUnwritable = "IL7G6003";
    public const string ReservedName = "IL7G6005";
    public const string LabelMismatch = "IL7G3101";
    public const string DuplicateId = "IL7G3102";
    public const string DanglingReference = "IL7G3104";
    public const string EvidenceForNoStatement = "IL7G3105";
    public const string SupersededCycle = "IL7G3106";
}
