namespace NofPipeline.Domain.Explanations;

/// <summary>A calculation as one would write it down.</summary>
/// <param name="Formula">With names, such as <c>1 + 3 × (R - 1) / (N - 1)</c>.</param>
/// <param name="Figures">With the numbers in their places.</param>
/// <param name="Result">What it comes to, quotients kept to 20 decimals.</param>
public sealed record Working(string Formula, string Figures, decimal Result);
