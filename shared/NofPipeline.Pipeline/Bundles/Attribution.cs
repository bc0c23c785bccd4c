using NofPipeline.Pipeline.Bundles.Tables;

namespace NofPipeline.Pipeline.Bundles;

/// <summary>The text that goes with every bundle.</summary>
internal static class Attribution
{
    public const string LicenceName = "OGL-UK-3.0";
    public const string LicenceTitle = "Open Government Licence v3.0";
    public const string LicencePath = "https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/";
    public const string SourcePath = "https://www.england.nhs.uk/nhs-oversight-framework/";

    public const string NotOfficial =
        "These figures were computed by NofPipeline, which is independent of NHS England. They are not official statistics and not NHS England's results.";

    public static string Of(BundleInput input) =>
        $"""
        NHS Oversight Framework, {input.Segments.Quarter.Display}

        Contains public sector information licensed under the {LicenceTitle}:
        {LicencePath}
        Source of the metric values and decisions: NHS England, NHS Oversight Framework data.
        {SourcePath}

        {NotOfficial}

        Scores, segments and ranks follow the method in the folder "method":
        {input.Method.Title} ({input.Method.Id} {input.Method.Version}).

        """;
}
