namespace NofPipeline.Files.Layouts;

/// <summary>Headers of our own layouts.</summary>
public static class TidyColumns
{
    public const string Quarter = "quarter";
    public const string OrgCode = "org_code";
    public const string MetricId = "metric_id";
    public const string Unit = "unit";
    public const string Value = "value";
    public const string Order = "order";
    public const string ReportingPeriod = "reporting_period";
    public const string Rank = "rank";
    public const string Median = "median";
    public const string LowerQuartile = "lower_quartile";
    public const string UpperQuartile = "upper_quartile";
    public const string Code = "code";
    public const string Name = "name";
    public const string Type = "type";
    public const string Subtype = "subtype";
    public const string Region = "region";
    public const string ValidFrom = "valid_from";
    public const string ValidTo = "valid_to";
    public const string Successor = "successor";
    public const string Decision = "decision";
    public const string Final = "final";
    public const string Sha256 = "sha256";
    public const string Reason = "reason";
    public const string DecidedBy = "decided_by";
    public const string DecidedOn = "decided_on";
}
