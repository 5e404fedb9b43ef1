using System.Collections.Immutable;

namespace Il7Graph.Curation.Reading;

/// <summary>Reads the members of the column <c>qualifiers</c>: <c>property=prefix:reference</c> or <c>property="text"</c>.</summary>
internal static class QualifierParser
{
    public static ImmutableArray<Qualifier> Parse(ImmutableArray<SourcedText> members, RowValues values)
    {
        if (members.IsEmpty) return [];
        var qualifiers = ImmutableArray.CreateBuilder<Qualifier>(members.Length);
        foreach (var member in members)
        {
            if (Parse(member, values) is { } qualifier) qualifiers.Add(qualifier);
        }
        return qualifiers.ToImmutable();
    }

    private static Qualifier? Parse(SourcedText member, RowValues values)
    {
        var equals = member.Text.IndexOf('=', StringComparison.Ordinal);
        var value = equals < 0 ? "" : member.Text[(equals + 1)..];
        if (equals <= 0 || value.Length == 0 || (value[0] == '"' && (value.Length < 3 || value[^1] != '"')))
        {
            values.Error(CurationDiagnostics.MalformedQualifier, member.Span, member.Text);
            return null;
        }
        var property = values.ToCurie(Part(member, 0, equals));
        return value[0] == '"'
            ? new Qualifier(property, null, Part(member, equals + 2, value.Length - 2))
            : new Qualifier(property, values.ToCurie(Part(member, equals + 1, value.Length)), null);
    }

    private static SourcedText Part(SourcedText whole, int start, int length) =>
        new(whole.Text.Substring(start, length), whole.Span with { Column = whole.Span.Column + start, Length = length });
}
