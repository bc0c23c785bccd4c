using NofPipeline.Domain.Movement;
using NofPipeline.Domain.Rules;
using NofPipeline.Domain.Tokens;

namespace NofPipeline.Operator.Movements;

/// <summary>Why an average changed. Points are unrounded; positive is worse.</summary>
/// <param name="Before">The earlier average, unrounded.</param>
/// <param name="After">The later one.</param>
/// <param name="Points">The change.</param>
/// <param name="Parts">By cause; they add up to the change.</param>
/// <param name="Chance">How likely chance alone changes the average as much.</param>
/// <param name="BeyondNoise">Whether that is less than 0.05.</param>
/// <param name="Metrics">What every metric and composite adds, the largest first.</param>
internal sealed record AverageView(
    decimal Before,
    decimal After,
    decimal Points,
    IReadOnlyList<AverageView.Part> Parts,
    decimal Chance,
    bool BeyondNoise,
    IReadOnlyList<AverageView.Metric> Metrics)
{
    public static AverageView Of(AssessedMovement movement, MethodDefinition before, MethodDefinition after)
    {
        var average = movement.Average!;
        return new AverageView(
            average.Before,
            average.After,
            average.Change,
            PartsOf(average.Parts),
            movement.Chance!.Value,
            movement.BeyondNoise!.Value,
            [
                .. average.Items
                    .OrderByDescending(i => Math.Abs(i.Parts.Sum(p => p.Points)))
                    .ThenBy(i => i.Item)
                    .Select(i => new Metric(i.Item.Value, NameOf(i, after) ?? NameOf(i, before) ?? string.Empty, i.Before, i.After, PartsOf(i.Parts))),
            ]);
    }

    private static IReadOnlyList<Part> PartsOf(IReadOnlyList<AveragePart> parts) => [.. parts.Select(p => new Part(p.Cause.Token(), p.Points))];

    private static string? NameOf(ItemMovement item, MethodDefinition method) =>
        method.Metric(item.Item)?.Name ?? method.Composites.FirstOrDefault(c => c.Id == item.Item)?.Name;

    /// <summary>A part of a change.</summary>
    internal sealed record Part(string Cause, decimal Points);

    /// <summary>What a metric or composite adds; a score is <c>null</c> where it does not enter that average, and there are no parts then.</summary>
    internal sealed record Metric(string Id, string Name, decimal? Before, decimal? After, IReadOnlyList<Part> Parts);
}
