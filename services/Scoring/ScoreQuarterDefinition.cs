using NofPipeline.Hosting.Transport;

namespace NofPipeline.Scoring;

/// <summary>Endpoint policy of the scoring stage.</summary>
public sealed class ScoreQuarterDefinition() : StageConsumerDefinition<ScoreQuarterConsumer>("nof-scoring");
