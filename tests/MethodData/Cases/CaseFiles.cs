using NofPipeline.Methods.Cases;

namespace NofPipeline.MethodData.Tests.Cases;

/// <summary>The worked cases beside the method data.</summary>
public static class CaseFiles
{
    public static IReadOnlyList<WorkedCase> All { get; } = [.. Directory
        .GetFiles(Path.Combine(AppContext.BaseDirectory, "methods"), "*.yaml", SearchOption.AllDirectories)
        .Where(path => Path.GetFileName(Path.GetDirectoryName(path)) == "cases")
        .Order(StringComparer.Ordinal)
        .SelectMany(ReadFile)];

    public static IEnumerable<WorkedCase> OfMethod(string method) => All.Where(c => c.Method == method);

    private static IReadOnlyList<WorkedCase> ReadFile(string path)
    {
        var name = Path.GetRelativePath(Path.Combine(AppContext.BaseDirectory, "methods"), path).Replace('\\', '/');
        var result = CaseLoader.Load(name, File.ReadAllText(path));
        Assert.Empty(result.Findings);
        Assert.NotEmpty(result.Cases);
        return result.Cases;
    }
}
