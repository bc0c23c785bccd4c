using System.Globalization;

namespace NofPipeline.Portal.Charts;

/// <summary>A linear axis of a chart: from figures to places. A figure beyond an end is put at that end.</summary>
/// <param name="Low">The figure at the start.</param>
/// <param name="High">The figure at the end.</param>
/// <param name="Start">Where the axis starts, in the units of the drawing.</param>
/// <param name="Length">How long it is.</param>
public sealed record Scale(decimal Low, decimal High, decimal Start, decimal Length)
{
    /// <summary>The axis of every score: 1.00 (best) to 4.00.</summary>
    public static Scale OfScores(decimal start, decimal length) => new(1m, 4m, start, length);

    /// <summary>The place of a figure; the middle where the axis has one figure only.</summary>
    public decimal PlaceOf(decimal figure) =>
        High == Low ? Start + (Length / 2m) : Start + ((Math.Clamp(figure, Low, High) - Low) / (High - Low) * Length);

    /// <summary>The place of a figure, for an attribute.</summary>
    public string At(decimal figure) => Text(PlaceOf(figure));

    /// <summary>How far two figures are apart, for an attribute.</summary>
    public string Between(decimal low, decimal high) => Text(PlaceOf(high) - PlaceOf(low));

    /// <summary>A place or a length, for an attribute.</summary>
    public static string Text(decimal place) => place.ToString("0.##", CultureInfo.InvariantCulture);
}
