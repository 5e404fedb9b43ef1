using System.Buffers;
using System.Text;

namespace Il7Graph.Rdf;

/// <summary>Resolves IRI references against a base (RFC 3986 §5.2, on bytes, so that IRIs keep their characters). A reference with
/// a scheme is an IRI already and stays as it is: RDF compares IRIs character by character.</summary>
public sealed class IriResolver
{
    private readonly byte[] _base;
    private readonly Parts _parts;

    /// <exception cref="ArgumentException"><paramref name="baseIri"/> has no scheme.</exception>
    public IriResolver(ReadOnlySpan<byte> baseIri)
    {
        if (!IriSyntax.HasScheme(baseIri)) throw new ArgumentException("a base IRI needs a scheme", nameof(baseIri));
        _base = baseIri.ToArray();
        _parts = Parts.Of(_base);
    }

    /// <summary>The base IRI, without brackets.</summary>
    public ReadOnlySpan<byte> Base => _base;

    /// <summary>Resolves <paramref name="reference"/> against <paramref name="baseIri"/>.</summary>
    /// <exception cref="ArgumentException"><paramref name="baseIri"/> has no scheme.</exception>
    public static string Resolve(string baseIri, string reference)
    {
        var output = new ArrayBufferWriter<byte>();
        new IriResolver(Encoding.UTF8.GetBytes(baseIri)).Resolve(Encoding.UTF8.GetBytes(reference), output);
        return Encoding.UTF8.GetString(output.WrittenSpan);
    }

    /// <summary>Writes the IRI that <paramref name="reference"/> stands for, without brackets (RFC 3986 §5.2.2).</summary>
    public void Resolve(ReadOnlySpan<byte> reference, IBufferWriter<byte> output)
    {
        ArgumentNullException.ThrowIfNull(output);
        if (IriSyntax.HasScheme(reference))
        {
            output.Write(reference);
            return;
        }
        var parts = Parts.Of(reference);
        output.Write(_base.AsSpan(0, parts.HasAuthority ? _parts.SchemeEnd : _parts.AuthorityEnd));
        var path = reference[parts.AuthorityEnd..parts.PathEnd];
        if (parts.HasAuthority)
        {
            output.Write(reference[parts.SchemeEnd..parts.AuthorityEnd]);
            WriteWithoutDotSegments(path, output);
        }
        else if (path.IsEmpty)
        {
            output.Write(_base.AsSpan(_parts.AuthorityEnd.._parts.PathEnd));
            if (parts.QueryEnd == parts.PathEnd) output.Write(_base.AsSpan(_parts.PathEnd.._parts.QueryEnd));
        }
        else
        {
            WriteWithoutDotSegments(path[0] == (byte)'/' ? path : Merge(path), output);
        }
        output.Write(reference[parts.PathEnd..]);
    }

    /// <summary>The base path up to its last slash, then the relative path (RFC 3986 §5.2.3).</summary>
    private byte[] Merge(ReadOnlySpan<byte> path)
    {
        var basePath = _base.AsSpan(_parts.AuthorityEnd.._parts.PathEnd);
        return basePath.IsEmpty && _parts.HasAuthority
            ? [(byte)'/', .. path]
            : [.. basePath[..(basePath.LastIndexOf((byte)'/') + 1)], .. path];
    }

    /// <summary>Drops <c>.</c> segments, and <c>..</c> segments with the segment before them (RFC 3986 §5.2.4).</summary>
    private static void WriteWithoutDotSegments(ReadOnlySpan<byte> path, IBufferWriter<byte> output)
    {
        if (path.IndexOf("/."u8) < 0 && !path.StartsWith("."u8))
        {
            output.Write(path);
            return;
        }
        var kept = new byte[path.Length];
        var length = 0;
        while (!path.IsEmpty)
        {
            if (path.StartsWith("../"u8)) path = path[3..];
            else if (path.StartsWith("./"u8)) path = path[2..];
            else if (path.StartsWith("/./"u8)) path = path[2..];
            else if (path.SequenceEqual("/."u8)) path = "/"u8;
            else if (path.StartsWith("/../"u8) || path.SequenceEqual("/.."u8))
            {
                path = path.Length == 3 ? "/"u8 : path[3..];
                length = Math.Max(0, kept.AsSpan(0, length).LastIndexOf((byte)'/'));
            }
            else if (path.SequenceEqual("."u8) || path.SequenceEqual(".."u8)) path = default;
            else
            {
                var next = path[1..].IndexOf((byte)'/');
                var segment = next < 0 ? path : path[..(next + 1)];
                segment.CopyTo(kept.AsSpan(length));
                length += segment.Length;
                path = path[segment.Length..];
            }
        }
        output.Write(kept.AsSpan(0, length));
    }

    /// <summary>Where the parts of an IRI reference end: <c>scheme:</c>, <c>//authority</c>, path, <c>?query</c>.</summary>
    private readonly record struct Parts(int SchemeEnd, int AuthorityEnd, int PathEnd, int QueryEnd)
    {
        public bool HasAuthority => AuthorityEnd > SchemeEnd;

        public static Parts Of(ReadOnlySpan<byte> iri)
        {
            var scheme = IriSyntax.HasScheme(iri) ? iri.IndexOf((byte)':') + 1 : 0;
            var authority = scheme;
            if (iri[scheme..].StartsWith("//"u8)) authority = EndOf(iri, scheme + 2, "/?#"u8);
            var path = EndOf(iri, authority, "?#"u8);
            return new Parts(scheme, authority, path, EndOf(iri, path, "#"u8));
        }

        private static int EndOf(ReadOnlySpan<byte> iri, int start, ReadOnlySpan<byte> stops)
        {
            var length = iri[start..].IndexOfAny(stops);
            return length < 0 ? iri.Length : start + length;
        }
    }
}
