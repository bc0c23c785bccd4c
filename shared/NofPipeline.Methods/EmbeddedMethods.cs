namespace NofPipeline.Methods;

/// <summary>The text of the built-in method data, as it stands in <c>shared/methods</c>.</summary>
public static class EmbeddedMethods
{
    /// <summary>One entry per method, by path.</summary>
    public static IReadOnlyList<MethodFiles> Files()
    {
        var assembly = typeof(EmbeddedMethods).Assembly;
        return
        [
            .. assembly.GetManifestResourceNames()
                .Where(name => name.EndsWith(".yaml", StringComparison.Ordinal))
                .Order(StringComparer.Ordinal)
                .GroupBy(name => name.Split('/')[0], StringComparer.Ordinal)
                .Select(method => new MethodFiles(method.ToDictionary(name => name, Read, StringComparer.Ordinal))),
        ];

        string Read(string name)
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
            return reader.ReadToEnd();
        }
    }
}
