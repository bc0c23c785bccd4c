namespace NofPipeline.Domain.Signals;

/// <summary>What values can be at all.</summary>
/// <param name="Lowest">The lowest; <c>null</c> where there is none.</param>
/// <param name="Highest">The highest; <c>null</c> where there is none.</param>
public sealed record ValueBounds(decimal? Lowest, decimal? Highest)
{
    public static ValueBounds None { get; } = new(null, null);
}
