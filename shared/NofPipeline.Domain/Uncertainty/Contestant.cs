using NofPipeline.Domain.Organisations;
using NofPipeline.Domain.Rules;
using NofPipeline.Domain.Scoring;
using NofPipeline.Domain.Segmentation;

namespace NofPipeline.Domain.Uncertainty;

/// <summary>An organisation of a league table, as a resampling sees it.</summary>
/// <param name="Organisation">Its code.</param>
/// <param name="Type">Whom it is ranked among.</param>
/// <param name="Scores">The unrounded scores that its average is the mean of; at least one.</param>
/// <param name="IsHeld">Whether the financial override applies.</param>
public sealed record Contestant(OdsCode Organisation, OrganisationType Type, IReadOnlyList<decimal> Scores, bool IsHeld)
{
    /// <summary>The segmented organisations of a quarter, by code.</summary>
    /// <param name="scores">The scores.</param>
    /// <param name="segments">The segments.</param>
    /// <param name="method">The method that made the scores.</param>
    public static IReadOnlyList<Contestant> Of(QuarterScores scores, QuarterSegments segments, MethodDefinition method)
    {
        var scored = scores.Organisations.ToDictionary(o => o.Organisation.Code);
        return
        [
            .. segments.Organisations.OrderBy(o => o.Organisation.Code).Select(o => new Contestant(
                o.Organisation.Code,
                o.Organisation.Type,
                [.. Aggregator.ItemsOf(scored[o.Organisation.Code], method).Select(item => item.Score)],
                o.Override.Applies)),
        ];
    }
}
