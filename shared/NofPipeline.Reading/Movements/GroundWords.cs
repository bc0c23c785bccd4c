using System.Globalization;
using NofPipeline.Domain.Movement;

namespace NofPipeline.Reading.Movements;

/// <summary>What changes of segment rest on, in the words of every page and summary. Each change rests on one of the grounds, so that their counts add up.</summary>
public static class GroundWords
{
    /// <summary>Every ground of a change, in the order in which they are told.</summary>
    public static IReadOnlyList<MovementGround> All { get; } =
        [.. Enum.GetValues<MovementGround>().Where(g => g != MovementGround.None)];

    /// <summary>Such as <c>of 40 changes 0 entered or left, 6 by the override, …; 8 more averages moved beyond noise</c>.</summary>
    public static string Of(MovementCounts counts) => string.Create(
        CultureInfo.InvariantCulture,
        $"of {counts.Changed} changes {string.Join(", ", All.Select(g => $"{counts.On(g)} {Of(g)}"))}; {counts.BeyondNoiseUnchanged} more averages moved beyond noise");

    public static string Of(MovementGround ground) => ground switch
    {
        MovementGround.None => "no change",
        MovementGround.Membership => "entered or left",
        MovementGround.Override => "by the override",
        MovementGround.Decision => "by decision",
        MovementGround.BeyondNoise => "by the average, beyond noise",
        MovementGround.WithinNoise => "by the average or a cut, within noise",
        _ => throw new ArgumentOutOfRangeException(nameof(ground), ground, null),
    };
}
