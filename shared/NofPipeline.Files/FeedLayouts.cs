using System.Reflection;
using NofPipeline.Files.Layouts;
using NofPipeline.Files.Published;
using NofPipeline.Files.Tidy;

namespace NofPipeline.Files;

/// <summary>Every layout that the reader knows: those of whatever is an <see cref="IFeed"/> of this assembly.</summary>
public static class FeedLayouts
{
    /// <summary>All, in the order in which the nearest one is looked for.</summary>
    public static IReadOnlyList<FeedLayout> All { get; } =
    [
        .. typeof(IFeed).Assembly.GetTypes()
            .Where(type => type.IsClass && type.IsAssignableTo(typeof(IFeed)))
            .SelectMany(type => (IReadOnlyList<FeedLayout>)type.GetProperty(nameof(IFeed.Layouts), BindingFlags.Public | BindingFlags.Static)!.GetValue(null)!)
            .OrderBy(layout => layout.Origin)
            .ThenBy(layout => layout.Id, StringComparer.Ordinal),
    ];

    /// <summary>Our layout of metric values, which bundles have too.</summary>
    public static FeedLayout MetricValues => MetricValuesReader.Layout;

    /// <summary>NHS England's metric CSV as it is written today.</summary>
    public static FeedLayout PublishedMetrics => PublishedMetricsReader.Layouts[0];

    /// <summary>NHS England's league table as it is written today.</summary>
    public static FeedLayout PublishedLeagueTable => LeagueTableReader.Layouts[0];
}
