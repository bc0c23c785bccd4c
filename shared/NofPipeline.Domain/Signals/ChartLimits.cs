namespace NofPipeline.Domain.Signals;

/// <summary>Between which values figures vary as long as nothing changes.</summary>
/// <param name="Mean">The mean of all points.</param>
/// <param name="MeanRange">The mean moving range that the limits are made of.</param>
/// <param name="RangeLimit">The most that a moving range comes to.</param>
/// <param name="Lower">The lower limit, no lower than values can be.</param>
/// <param name="Upper">The upper limit, no higher than values can be.</param>
/// <param name="LargeRanges">How many moving ranges were left out because they are above the limit of all.</param>
public sealed record ChartLimits(decimal Mean, decimal MeanRange, decimal RangeLimit, decimal Lower, decimal Upper, int LargeRanges);
