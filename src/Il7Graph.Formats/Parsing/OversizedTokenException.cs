namespace Il7Graph.Formats.Parsing;

/// <summary>A token is longer than <see cref="ParserOptions.MaximumTokenBytes"/>. Thrown from deep within a production, caught where
/// statements are read, and never seen outside of the readers.</summary>
internal sealed class OversizedTokenException : Exception;
