namespace NofPipeline.Files.Layouts;

/// <summary>Headers of NHS England's layouts, as published since Q3 2025/26.</summary>
public static class PublishedColumns
{
    public const string Quarter = "Quarter";
    public const string Region = "Region";
    public const string TrustType = "Trust_type";
    public const string TrustSubtype = "Trust_subtype";
    public const string TrustCode = "Trust_code";
    public const string TrustName = "Trust_name";
    public const string Domain = "Domain";
    public const string SubDomain = "Sub-domain";
    public const string MetricId = "Metric_ID";
    public const string MetricDescription = "Metric_description";
    public const string ReportingDate = "Reporting_date";
    public const string Units = "Units";
    public const string Value = "Value";
    public const string MedianValue = "Median_value";
    public const string LowerQuartile = "Lower_quartile";
    public const string UpperQuartile = "Upper_quartile";
    public const string Rank = "Rank";
    public const string AverageScore = "Average_score";
    public const string LikelyRangeOfAverage = "Likely_range_of_average_score";
    public const string Segment = "Segment";
    public const string InDeficit = "Trust_in_financial_deficit";
    public const string LikelyRangeOfRank = "Likely_range_of_rank";
}
