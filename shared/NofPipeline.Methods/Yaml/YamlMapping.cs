namespace NofPipeline.Methods.Yaml;

/// <summary>Keys and values, in the order of the file; a key may stand there twice.</summary>
internal sealed record YamlMapping(IReadOnlyList<YamlEntry> Entries, int Line) : YamlNode(Line)
{
    public override string Kind => "a set of keys";
}
