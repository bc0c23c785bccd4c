using Microsoft.Extensions.Hosting;
using NofPipeline.Hosting;

namespace NofPipeline.Segmentation;

/// <summary>The segmentation worker.</summary>
public static class SegmentationHosting
{
    public static IHostApplicationBuilder AddSegmentation(this IHostApplicationBuilder builder) =>
        builder.AddNofConsumer<SegmentQuarterConsumer, SegmentQuarterDefinition>();
}
