using Il7Graph.Diagnostics;

namespace Il7Graph.Formats.JsonLd.Json;

/// <summary>A text is not the JSON that is asked for: the kind of finding, its place and what fills its message.</summary>
internal sealed class JsonSyntaxException(DiagnosticDescriptor descriptor, JsonPlace place, object detail, Exception? inner = null)
    : Exception(Diagnostic.Of(descriptor, default, detail).Message, inner)
{
    public DiagnosticDescriptor Descriptor => descriptor;

    public JsonPlace Place => place;

    public object Detail => detail;
}
