namespace NofPipeline.Operator.Tests;

/// <summary>The whole nation in the newest quarters: for what people read, and figures that are known.</summary>
public sealed class National_sample() : Sample(Nation.Newest);
