using NofPipeline.Domain.Segmentation;

namespace NofPipeline.Portal.Pages.Changes;

/// <summary>Whether a change of the average is more than chance makes of it.</summary>
internal static class Noise
{
    /// <summary>What <see cref="IsExceeded"/> goes by, for people.</summary>
    public const string Rule = "Within noise: the likely ranges of both quarters overlap. Beyond noise: they do not.";

    /// <summary><c>null</c> where it cannot be told.</summary>
    public static bool? IsExceeded(OrganisationSegments? before, OrganisationSegments? after) => (before?.Likely, after?.Likely) is ({ } earlier, { } later)
        ? earlier.AverageHigh < later.AverageLow || later.AverageHigh < earlier.AverageLow
        : null;

    public static string Words(bool? isExceeded) => isExceeded switch
    {
        true => "beyond noise",
        false => "within noise",
        null => "cannot be told",
    };
}
