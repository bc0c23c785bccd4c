namespace NofPipeline.Methods.Yaml;

/// <summary>Leaves the recursive reader; becomes a finding before it leaves <see cref="YamlText"/>.</summary>
internal sealed class PlainYamlException(string message, int line) : Exception(message)
{
    public int Line { get; } = line;
}
