namespace NofPipeline.Files.Layouts;

/// <summary>The forms of codes, as table schemas state them.</summary>
internal static class ColumnPatterns
{
    public const string Quarter = @"^\s*((20)?\d{2}[-/]\d{2}\s*Q[1-4]|Q[1-4]\s+(20)?\d{2}[-/]\d{2})\s*$";
    public const string Month = @"^\s*20\d{2}-(0[1-9]|1[0-2])\s*$";
    public const string OdsCode = "^([A-Z0-9]{3}|[A-Z][0-9][A-Z][0-9][A-Z])$";
    public const string PublishedId = "^OF[0-9]{4}$";
    public const string MetricId = "^(OF[0-9]{4}|[a-z][a-z0-9]*(-[a-z0-9]+)*)$";
    public const string Measure = "^[a-z][a-z0-9]*(-[a-z0-9]+)*$";
}
