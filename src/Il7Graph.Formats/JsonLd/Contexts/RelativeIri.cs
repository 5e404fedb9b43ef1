namespace Il7Graph.Formats.JsonLd.Contexts;

/// <summary>The shortest reference that resolves to an IRI against a base: the way back of RFC 3986 §5.2.</summary>
internal static class RelativeIri
{
    /// <summary>A relative reference; the IRI itself if it lies elsewhere or no reference leads back to it.</summary>
    public static string Of(string baseIri, string iri)
    {
        var authority = EndOfAuthority(baseIri);
        if (authority == 0 || EndOfAuthority(iri) != authority || !iri.AsSpan(0, authority).SequenceEqual(baseIri.AsSpan(0, authority))) return iri;
        var reference = Reference(WithoutFragment(baseIri[authority..]), iri[authority..]);
        return Rdf.IriResolver.Resolve(baseIri, reference) == iri ? reference : iri;
    }

    private static string Reference(string basePath, string target)
    {
        var query = target.AsSpan().IndexOfAny('?', '#');
        var path = query < 0 ? target : target[..query];
        var rest = query < 0 ? "" : target[query..];
        var baseQuery = basePath.IndexOf('?', StringComparison.Ordinal);
        if (baseQuery < 0) baseQuery = basePath.Length;
        if (path == basePath[..baseQuery])
        {
            // The same document, perhaps with a fragment; or the same path with another query.
            if (target.StartsWith(basePath, StringComparison.Ordinal) && (target.Length == basePath.Length || target[basePath.Length] == '#'))
            {
                if (target.Length > basePath.Length) return target[basePath.Length..];
            }
            else if (rest.StartsWith('?'))
            {
                return rest;
            }
        }
        return RelativePath(basePath[..baseQuery], path) + rest;
    }

    private static string RelativePath(string basePath, string path)
    {
        var shared = 0;
        for (var i = 0; i < Math.Min(basePath.Length, path.Length) && basePath[i] == path[i]; i++)
        {
            if (path[i] == '/') shared = i + 1;
        }
        var ups = basePath.AsSpan(shared).Count('/');
        var relative = string.Concat(Enumerable.Repeat("../", ups)) + path[shared..];
        if (relative.Length == 0) return "./";
        // A first segment with a colon would be read as a scheme.
        return relative.Split('/')[0].Contains(':', StringComparison.Ordinal) ? "./" + relative : relative;
    }

    private static string WithoutFragment(string text)
    {
        var mark = text.IndexOf('#', StringComparison.Ordinal);
        return mark < 0 ? text : text[..mark];
    }

    /// <summary>Where the path starts in <c>scheme://authority/path</c>; 0 for other IRIs.</summary>
    private static int EndOfAuthority(string iri)
    {
        var start = iri.IndexOf("://", StringComparison.Ordinal);
        if (start < 0) return 0;
        var length = iri.AsSpan(start + 3).IndexOfAny('/', '?', '#');
        return length < 0 ? iri.Length : start + 3 + length;
    }
}
