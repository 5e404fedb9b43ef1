namespace Il7Graph.Sparql.Functions.Regexes;

/// <summary>A pattern is no regular expression of XPath; the message says why. Does not leave the translation.</summary>
internal sealed class RegexSyntaxException(string message) : Exception(message);
