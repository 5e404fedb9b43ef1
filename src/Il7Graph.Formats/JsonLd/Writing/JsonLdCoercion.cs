using System.Text;

namespace Il7Graph.Formats.JsonLd.Writing;

/// <summary>What a name of the context says about the plain strings under it.</summary>
/// <param name="Name">The name as a JSON string.</param>
/// <param name="Type">As in <see cref="JsonLdTerm.Type"/>; empty for none.</param>
internal sealed record JsonLdCoercion(byte[] Name, byte[] Type)
{
    /// <summary>Of a property without a name in the context.</summary>
    public static JsonLdCoercion None { get; } = new([], []);

    public bool IsVocabulary { get; } = Type.AsSpan().SequenceEqual("@vocab"u8);

    public bool IsIri { get; } = Type.AsSpan().StartsWith("@"u8);

    public static JsonLdCoercion Of(JsonLdTerm term) => new(JsonText.Quote(term.Term), Encoding.UTF8.GetBytes(term.Type ?? ""));
}
