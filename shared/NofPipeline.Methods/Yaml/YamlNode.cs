namespace NofPipeline.Methods.Yaml;

/// <summary>
/// A piece of plain YAML with its line. YamlDotNet's own tree refuses a document at the first repeated key; this one keeps
/// going, so that every problem is found in one run.
/// </summary>
internal abstract record YamlNode(int Line)
{
    public abstract string Kind { get; }
}
