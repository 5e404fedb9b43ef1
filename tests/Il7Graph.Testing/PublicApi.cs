using System.Reflection;
using PublicApiGenerator;

namespace Il7Graph.Testing;

/// <summary>The public surface of a library as C# without bodies, sorted: what a snapshot shows a reviewer when it changes.</summary>
public static class PublicApi
{
    public static string Of(Assembly assembly)
    {
        ArgumentNullException.ThrowIfNull(assembly);
        return assembly.GeneratePublicApi(new ApiGeneratorOptions { IncludeAssemblyAttributes = false }) + "\n";
    }
}
