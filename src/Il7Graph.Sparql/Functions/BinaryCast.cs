using Il7Graph.Rdf;
using Il7Graph.Rdf.Datatypes;

namespace Il7Graph.Sparql.Functions;

/// <summary>Casts to the types without arithmetic: binary data into its other form, all else into itself only.</summary>
internal static class BinaryCast
{
    public static Literal? Call(Datatype target, Literal literal)
    {
        var value = LiteralValue.Of(literal);
        if (value.Value is not string form) return null;
        return (value.Space, target) switch
        {
            (Datatype.HexBinary, Datatype.Base64Binary) => Casts.Read(target, Convert.ToBase64String(Convert.FromHexString(form))),
            (Datatype.Base64Binary, Datatype.HexBinary) => Casts.Read(target, Convert.ToHexString(Convert.FromBase64String(form))),
            (Datatype.AnyUri, >= Datatype.NormalizedString and <= Datatype.NCName) => Casts.Read(target, form),
            _ => value.Space == target.Primitive() ? Casts.Read(target, form) : null,
        };
    }
}
