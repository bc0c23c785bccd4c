namespace NofPipeline.Domain.Rules;

/// <summary>One step of <see cref="BandsRule"/>.</summary>
/// <param name="Limit">A value at least as good as this limit gets the score.</param>
/// <param name="AtLimit">Whether a value equal to the limit counts as reaching it.</param>
/// <param name="Score">1 to 4.</param>
public sealed record Band(decimal Limit, AtTarget AtLimit, decimal Score);
