using Newtonsoft.Json.Linq;

namespace Il7Graph.Formats.JsonLd.FromRdf;

/// <summary>Where a node is the object of a triple: the subject's node, the property, and the reference among its values.</summary>
internal sealed record Usage(JObject Node, string Property, JObject Value);
