using Microsoft.Extensions.Hosting;
using NofPipeline.Contracts;
using NofPipeline.Hosting;

namespace NofPipeline.Segmentation;

/// <summary>The segmentation worker.</summary>
public static class SegmentationHosting
{
    public static IHostApplicationBuilder AddSegmentation(this IHostApplicationBuilder builder) =>
        builder.AddNofSender<QuarterSegmented>().AddNofConsumer<SegmentQuarterConsumer, SegmentQuarterDefinition>();
}
