using System.Text.RegularExpressions;

namespace NofPipeline.Methods.Yaml;

/// <summary>A scalar. Only plain (unquoted) scalars can be numbers, booleans or null, as in YAML 1.2's core schema.</summary>
internal sealed partial record YamlScalar(string Text, bool Plain, int Line) : YamlNode(Line)
{
    public override string Kind => this switch
    {
        { IsNull: true } => "nothing",
        { IsBoolean: true } => "a yes/no value",
        { IsNumber: true } => "a number",
        _ => "text",
    };

    public bool IsNull => Plain && Text is "" or "~" or "null" or "Null" or "NULL";

    public bool IsBoolean => Plain && Text is "true" or "false";

    public bool IsNumber => Plain && NumberPattern().IsMatch(Text);

    public bool IsText => !IsNull && !IsBoolean && !IsNumber;

    [GeneratedRegex(@"\A[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?\z", RegexOptions.CultureInvariant)]
    private static partial Regex NumberPattern();
}
