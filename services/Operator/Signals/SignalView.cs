namespace NofPipeline.Operator.Signals;

/// <summary>A signal.</summary>
/// <param name="Rule">Such as <c>beyond-limit</c>.</param>
/// <param name="Direction"><c>high</c> or <c>low</c>.</param>
/// <param name="IsBetter">Whether that is for the better.</param>
/// <param name="From">The first period.</param>
/// <param name="To">The last period.</param>
internal sealed record SignalView(string Rule, string Direction, bool IsBetter, string From, string To);
