using NofPipeline.Domain.Rules;
using NofPipeline.Methods.Cases;
using NofPipeline.Methods.Provenance;

namespace NofPipeline.Methods;

/// <summary>The text of the built-in method data, as it stands in <c>shared/methods</c>.</summary>
public static class EmbeddedMethods
{
    /// <summary>The path of the quality gates, which are of no single method.</summary>
    public const string GatesFile = "gates.yaml";

    private const string CaseEnding = ".case";

    /// <summary>One entry per method, by path.</summary>
    public static IReadOnlyList<MethodFiles> Files() =>
    [
        .. typeof(EmbeddedMethods).Assembly.GetManifestResourceNames()
            .Where(name => name.EndsWith(".yaml", StringComparison.Ordinal) && name != GatesFile)
            .Order(StringComparer.Ordinal)
            .GroupBy(name => name.Split('/')[0], StringComparer.Ordinal)
            .Select(method => new MethodFiles(method.ToDictionary(name => name, Read, StringComparer.Ordinal))),
    ];

    /// <summary>Where the rules of a built-in method come from; empty where the method is not the one that is built in.</summary>
    public static IReadOnlyList<RuleSource> Sources(MethodDefinition method) =>
        Files().Select(MethodLoader.Load).FirstOrDefault(loaded => loaded.Method?.Digest == method.Digest)?.Sources ?? [];

    /// <summary>The worked cases of a built-in method.</summary>
    public static IReadOnlyList<WorkedCase> Cases(MethodDefinition method) =>
    [
        .. typeof(EmbeddedMethods).Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith($"{method.Id}/", StringComparison.Ordinal) && name.EndsWith(CaseEnding, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .SelectMany(name => CaseLoader.Load($"{name[..^CaseEnding.Length]}.yaml", Read(name)).Cases),
    ];

    /// <summary>The text of the quality gates.</summary>
    public static string Gates() => Read(GatesFile);

    private static string Read(string name)
    {
        using var reader = new StreamReader(typeof(EmbeddedMethods).Assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }
}
