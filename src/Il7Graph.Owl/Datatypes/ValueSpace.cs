namespace Il7Graph.Owl.Datatypes;

/// <summary>The disjoint value spaces that are told apart; <see cref="Unknown"/> for datatypes that are not, <see cref="None"/> for
/// a lexical form that has no value.</summary>
internal enum ValueSpace
{
    Unknown,
    None,
    Text,
    LanguageText,
    Number,
    Double,
    Float,
    Boolean,
    Date,
    DateTime,
    Year,
    Uri,
}
