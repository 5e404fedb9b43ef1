using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;
using Il7Graph.Rdf;
using Il7Graph.Sparql.Expressions;

namespace Il7Graph.Sparql.Functions;

/// <summary>Digests of strings, of their UTF-8 (SPARQL 1.2 §17.4.7), in lower-case hexadecimal.</summary>
[SuppressMessage("Security", "CA5350", Justification = "SPARQL has the function; nothing is kept secret by it")]
[SuppressMessage("Security", "CA5351", Justification = "SPARQL has the function; nothing is kept secret by it")]
internal static class HashFunctions
{
    public static Literal? Call(BuiltInFunction function, Term term)
    {
        if (!TermValues.TrySimple(term, out var text)) return null;
        var bytes = Encoding.UTF8.GetBytes(text);
        return Literal.FromString(Convert.ToHexStringLower(function switch
        {
            BuiltInFunction.MD5 => MD5.HashData(bytes),
            BuiltInFunction.Sha1 => SHA1.HashData(bytes),
            BuiltInFunction.Sha256 => SHA256.HashData(bytes),
            BuiltInFunction.Sha384 => SHA384.HashData(bytes),
            _ => SHA512.HashData(bytes),
        }));
    }
}
