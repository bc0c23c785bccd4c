using NofPipeline.Domain.Movement;
using NofPipeline.Domain.Organisations;
using NofPipeline.Domain.Segmentation;

namespace NofPipeline.Portal.Pages.Leagues;

/// <summary>An organisation in a league table.</summary>
/// <param name="Standing">Its average, segments and rank, and how sure they are.</param>
/// <param name="Movement">How it moved since the quarter before; <c>null</c> where that is not published.</param>
public sealed record LeagueRow(OrganisationSegments Standing, Movement? Movement)
{
    public Organisation Organisation => Standing.Organisation;

    /// <summary>The probability of the adjusted segment that it is in; <c>null</c> where nobody has resampled.</summary>
    public decimal? Probability => Standing.Likely?.Segments[Standing.Adjusted - 1];

    /// <summary>How firmly it is in that segment; <c>null</c> where nobody has tried.</summary>
    public string? Firmness => Standing.Sensitivity switch
    {
        null => null,
        { Standing: Domain.Segmentation.Standing.Clear } => "clear",
        { Standing: Domain.Segmentation.Standing.DependsOnOneMetric, DecidingItem: var item } => $"hangs on {item}",
        _ => "borderline",
    };

    /// <summary>How it is sorted by its change, the better first: the way that it went, and by how many segments; <c>null</c> where it cannot be compared.</summary>
    public (int Way, int Final, int Adjusted)? Change => Movement is { Before: { } before, After: { } after }
        ? (Movement.Direction switch { MovementDirection.Better => -1, MovementDirection.Worse => 1, _ => 0 }, after.FinalOrAdjusted - before.FinalOrAdjusted, after.Adjusted - before.Adjusted)
        : null;

    /// <summary>Whether the override makes a difference, or only applies.</summary>
    public string OverrideWords => (Standing.Override.Applies, Standing.Adjusted == Standing.Unadjusted) switch
    {
        (false, _) => Standing.Override.Source == OverrideSource.NotStated ? "not stated" : "no",
        (true, true) => "yes, without effect",
        (true, false) => "yes, held back",
    };

    /// <summary>Whether it is seen under a segment: its adjusted or its final one.</summary>
    public bool IsIn(int segment) => Standing.Adjusted == segment || Standing.Final == segment;
}
