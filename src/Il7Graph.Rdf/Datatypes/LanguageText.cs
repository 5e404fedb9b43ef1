namespace Il7Graph.Rdf.Datatypes;

/// <summary>The value of a language-tagged string.</summary>
/// <param name="Language">In lower case.</param>
/// <param name="Direction">Null for <c>rdf:langString</c>.</param>
public readonly record struct LanguageText(string Text, string Language, BaseDirection? Direction = null);
