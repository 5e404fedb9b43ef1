namespace Il7Graph.Owl.Storage;

/// <summary>What the schema says about a term, as far as it decides which rules a triple with that term can fire.</summary>
[Flags]
internal enum Role : uint
{
    None = 0,

    // of a property
    Domain = 1u << 0,
    Range = 1u << 1,
    SubProperty = 1u << 2,
    EquivalentProperty = 1u << 3,
    Inverse = 1u << 4,
    Symmetric = 1u << 5,
    Transitive = 1u << 6,
    Functional = 1u << 7,
    InverseFunctional = 1u << 8,
    Asymmetric = 1u << 9,
    Irreflexive = 1u << 10,
    DisjointProperty = 1u << 11,
    PropertyGroup = 1u << 12,
    Chain = 1u << 13,
    Key = 1u << 14,
    Restricted = 1u << 15,
    Negated = 1u << 16,
    AnyProperty = (1u << 17) - 1,

    // of a class
    SubClass = 1u << 17,
    EquivalentClass = 1u << 18,
    Complement = 1u << 19,
    DisjointClass = 1u << 20,
    ClassGroup = 1u << 21,
    Intersected = 1u << 22,
    Intersection = 1u << 23,
    United = 1u << 24,
    Restriction = 1u << 25,
    Filler = 1u << 26,
    Keyed = 1u << 27,
    AnyClass = ((1u << 11) - 1) << 17,

    // of anything
    Word = 1u << 28,
    Same = 1u << 29,
    DifferentGroup = 1u << 30,
    CheckedLiteral = 1u << 31,
}
