using NofPipeline.Hosting.Transport;

namespace NofPipeline.Publishing;

/// <summary>Endpoint policy of the publishing stage.</summary>
public sealed class PublishQuarterDefinition() : StageConsumerDefinition<PublishQuarterConsumer>("nof-publishing");
