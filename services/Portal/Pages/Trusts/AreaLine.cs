using NofPipeline.Domain.Rules;

namespace NofPipeline.Portal.Pages.Trusts;

/// <summary>A priority area of an organisation as its page shows it.</summary>
/// <param name="Area">The area.</param>
/// <param name="Mean">The mean of the scores of its metrics.</param>
/// <param name="Metrics">How many they are.</param>
public sealed record AreaLine(PriorityArea Area, decimal Mean, int Metrics)
{
    /// <summary>NHS England states no limit; ours is the worst third of the scale.</summary>
    public const decimal LowFrom = 3m;

    public bool IsLow => Mean >= LowFrom;
}
