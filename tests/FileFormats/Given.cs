using System.Text;
using NofPipeline.Domain.Findings;
using NofPipeline.Files;
using NofPipeline.Files.Rows;

namespace NofPipeline.FileFormats.Tests;

/// <summary>Small files for tests.</summary>
internal static class Given
{
    public const string MetricValuesHeader = "quarter,org_code,metric_id,unit,value,order,reporting_period";
    public const string OrganisationsHeader = "code,name,type,subtype,region,valid_from,valid_to,successor";
    public const string DecisionsHeader = "quarter,org_code,decision,value,reason,decided_by,decided_on";
    public const string ResultsHeader = "quarter,org_code,metric_id,value,rank";

    public const string PublishedHeader =
        "Quarter,Region,Trust_type,Trust_subtype,Trust_code,Trust_name,Domain,Sub-domain,Metric_ID,Metric_description,Reporting_date,Units,Value,Median_value,Lower_quartile,Upper_quartile,Rank";

    public const string PublishedRow =
        "Q1 2025/26,Midlands,Mental health and community trust,Community,R1A,Herefordshire and Worcestershire Health and Care NHS Trust,Access to services,Elective care,OF0005,Percentage of patients waiting over 52 weeks for community services,Jun-25,%,9.03,0.7,0.01,6.32,33.0";

    public const string FirstPublishedHeader =
        "Region,Trust_type,Trust_subtype,Trust_code,Trust_name,Domain,Sub-domain,Metric_ID,Metric_description,Reporting_date,Units,Value,Median_value,Lower_quartile,Upper_quartile,Rank";

    public const string LeagueHeader =
        "Quarter,Region,Trust_type,Trust_subtype,Trust_code,Trust_name,Average_score,Likely_range_of_average_score,Segment,Trust_in_financial_deficit,Rank,Likely_range_of_rank";

    public const string LeagueRow =
        "Q4 2025/26,South East,Mental health and community trust,Community,RYY,Kent Community Health NHS Foundation Trust,1.53,1.2 to 1.89,1.0,No,1.0,1 to 11";

    public static FeedFile Reading(params string[] lines) => Reading(Encoding.UTF8.GetBytes(string.Join('\n', lines) + "\n"));

    public static FeedFile Reading(byte[] content, string name = "dropped.csv") => FeedReader.Read(name, new MemoryStream(content));

    public static FeedFile ReadingAs(string name, params string[] lines) => Reading(Encoding.UTF8.GetBytes(string.Join('\n', lines) + "\n"), name);

    /// <summary>The rows of NHS England's metric CSV with all their columns.</summary>
    public static IReadOnlyList<PublishedMetricRow> ReadingPublished(params string[] lines) => ReadingPublished(Encoding.UTF8.GetBytes(string.Join('\n', lines) + "\n"));

    public static IReadOnlyList<PublishedMetricRow> ReadingPublished(byte[] content) => PublishedMetricsFile.Read("dropped.csv", new MemoryStream(content)).Rows;

    public static void AssertClean(FeedFile file) =>
        Assert.True(file.Findings.Count == 0, string.Join('\n', file.Findings.Take(5).Select(f => $"{f.Line} {f.Column} {f.Code} {f.Raw}: {f.Message}")));

    public static Finding OnlyFinding(FeedFile file)
    {
        var finding = Assert.Single(file.Findings);
        Assert.Equal(file.Name, finding.File);
        Assert.False(string.IsNullOrWhiteSpace(finding.Hint));
        return finding;
    }
}
