namespace NofPipeline.Methods.Yaml;

/// <summary>One key with its value.</summary>
internal sealed record YamlEntry(string Key, int Line, YamlNode Value);
