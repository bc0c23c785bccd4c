using NofPipeline.Domain.Movement;
using NofPipeline.Domain.Organisations;
using NofPipeline.Domain.Scoring;
using NofPipeline.Domain.Segmentation;
using NofPipeline.Domain.Values;
using NofPipeline.Reading.Quarters;

namespace NofPipeline.Portal.Quarters;

/// <summary>The figures of a quarter and what it states, as pages look them up. It never changes.</summary>
/// <param name="Current">The quarter.</param>
/// <param name="Previous">The quarter before, that it is compared with; <c>null</c> where that was not published.</param>
/// <param name="Statement">What it says of its organisations and of their movements.</param>
public sealed record QuarterFile(SegmentedQuarter Current, ComparedQuarter? Previous, QuarterStatement Statement)
{
    private readonly Lazy<IReadOnlyDictionary<(MetricId Metric, string Unit, OrganisationType Type), int>> reporting = new(() => Current.Inputs.Organisations
        .SelectMany(o => o.Values.Select(v => (v.Metric, v.Unit, o.Organisation.Type)))
        .CountBy(key => key)
        .ToDictionary());

    /// <summary>What was ingested, by organisation; those that are not scored included.</summary>
    public IReadOnlyDictionary<OdsCode, OrganisationInputs> Inputs { get; } = Current.Inputs.Organisations.ToDictionary(o => o.Organisation.Code);

    /// <summary>The segments, by organisation.</summary>
    public IReadOnlyDictionary<OdsCode, OrganisationSegments> Segments { get; } = Current.Segments.Organisations.ToDictionary(o => o.Organisation.Code);

    /// <summary>The scores, by organisation; more than are segmented.</summary>
    public IReadOnlyDictionary<OdsCode, OrganisationScores> Scores { get; } = Current.Scores.Organisations.ToDictionary(o => o.Organisation.Code);

    /// <summary>How every organisation of either quarter moved, why, and what that is worth; empty where there is nothing to compare with.</summary>
    public IReadOnlyDictionary<OdsCode, AssessedMovement> Movements { get; } =
        (Statement.Movements ?? []).ToDictionary(m => m.Movement.Organisation.Code);

    /// <summary>How many organisations of a type have a value of a metric in a unit: those that its rank within the type is among.</summary>
    public int Reporting(MetricId metric, string unit, OrganisationType type) => reporting.Value.GetValueOrDefault((metric, unit, type));

    /// <summary>How many organisations of a type are segmented: those that the league rank is among.</summary>
    public int Ranked(OrganisationType type) => Current.Segments.Organisations.Count(o => o.Organisation.Type == type);
}
