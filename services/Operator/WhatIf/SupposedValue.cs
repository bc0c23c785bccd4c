namespace NofPipeline.Operator.WhatIf;

/// <summary>A value that a trust has, and the one that is supposed.</summary>
internal sealed record SupposedValue(string Metric, string Name, string Unit, decimal From, decimal To);
