namespace NofPipeline.Methods.Yaml;

/// <summary>Where something stands in the method data.</summary>
/// <param name="File">Path below <c>shared/methods</c>.</param>
/// <param name="Line">Counting from 1.</param>
/// <param name="Path">The key path, such as <c>metrics[2].units[0].target</c>; empty for the file itself.</param>
internal readonly record struct Place(string File, int Line, string Path)
{
    public Place At(string key, int line) => new(File, line, Path.Length == 0 ? key : $"{Path}.{key}");

    public Place At(int index, int line) => new(File, line, $"{Path}[{index}]");
}
