using System.Reflection;
using System.Security.Cryptography;

namespace NofPipeline.Operator.Replay;

/// <summary>The code that a stage runs.</summary>
/// <param name="Version">The version of the program, with its commit where the build knew it.</param>
/// <param name="Build">The first twelve digits of the SHA-256 over the module ids of the stage's assembly and of all of ours that it uses: another text, another build.</param>
internal sealed record EngineVersion(string Version, string Build)
{
    private const string Ours = "NofPipeline.";
    private const int BuildDigits = 12;

    public static EngineVersion Of(Assembly code)
    {
        var modules = new SortedDictionary<string, Guid>(StringComparer.Ordinal);
        Collect(code, modules);
        var digest = SHA256.HashData([.. modules.Values.SelectMany(id => id.ToByteArray())]);
        return new EngineVersion(
            code.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? string.Empty,
            Convert.ToHexStringLower(digest)[..BuildDigits]);
    }

    private static void Collect(Assembly code, SortedDictionary<string, Guid> modules)
    {
        if (modules.TryAdd(code.GetName().Name!, code.ManifestModule.ModuleVersionId))
        {
            foreach (var reference in code.GetReferencedAssemblies().Where(r => r.Name!.StartsWith(Ours, StringComparison.Ordinal)))
            {
                Collect(Assembly.Load(reference), modules);
            }
        }
    }
}
