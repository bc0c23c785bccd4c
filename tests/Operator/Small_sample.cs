namespace NofPipeline.Operator.Tests;

/// <summary>A handful of trusts: for everything else.</summary>
public sealed class Small_sample() : Sample(Nation.Handful);
