using NofPipeline.Hosting.Transport;

namespace NofPipeline.Segmentation;

/// <summary>Endpoint policy of the segmentation stage.</summary>
public sealed class SegmentQuarterDefinition() : StageConsumerDefinition<SegmentQuarterConsumer>("nof-segmentation");
