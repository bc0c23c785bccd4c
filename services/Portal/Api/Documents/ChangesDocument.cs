using NofPipeline.Contracts.Events;
using NofPipeline.Domain.Movement;
using NofPipeline.Domain.Tokens;
using NofPipeline.Portal.Quarters;

namespace NofPipeline.Portal.Api.Documents;

/// <summary>How every organisation moved since the quarter before.</summary>
public sealed record ChangesDocument
{
    /// <summary>The quarter and its version.</summary>
    public required QuarterHeadDocument Quarter { get; init; }

    /// <summary>The quarter before; <c>null</c> where it is not published, so that there is nothing to compare with.</summary>
    public required string? PreviousQuarter { get; init; }

    /// <summary>Every organisation that is segmented in either quarter, by code.</summary>
    public required IReadOnlyList<ChangeDocument> Changes { get; init; }

    internal static ChangesDocument Of(QuarterView view) => new()
    {
        Quarter = QuarterHeadDocument.Of(view.Header),
        PreviousQuarter = view.Previous?.Quarter.ToString(),
        Changes =
        [
            .. view.File.Movements.Values.OrderBy(m => m.Movement.Organisation.Code).Select(ChangeDocument.Of),
        ],
    };
}

/// <summary>How an organisation moved since the quarter before.</summary>
public sealed record ChangeDocument
{
    /// <summary>The organisation.</summary>
    public required EventOrganisation Organisation { get; init; }

    /// <summary>Whether the adjusted or the final segment differs, or it is segmented in one of the quarters only.</summary>
    public required bool Changed { get; init; }

    /// <summary>Why, the largest first: <c>own-values</c>, <c>peers-moved</c>, <c>cuts-moved</c>, <c>override</c>, <c>decision</c>, <c>metric-set</c>, <c>method</c>, <c>entered</c>, <c>left</c>. Empty where nothing changed.</summary>
    public required IReadOnlyList<string> Causes { get; init; }

    /// <summary>Where it stood; <c>null</c> where it was not segmented.</summary>
    public required EventSegments? Before { get; init; }

    /// <summary>Where it stands; <c>null</c> where it is not segmented.</summary>
    public required EventSegments? After { get; init; }

    /// <summary>What the change of the average is made of; the parts add up to it. Empty where it has no average in one of the quarters.</summary>
    public required IReadOnlyList<AveragePartDocument> AverageParts { get; init; }

    /// <summary>How likely chance alone changes the average as much, 0.0001 to 1; <c>null</c> where it has no average in one of the quarters.</summary>
    public required decimal? Chance { get; init; }

    /// <summary>Whether that is less often than in 5 of 100 cases; <c>null</c> likewise.</summary>
    public required bool? BeyondNoise { get; init; }

    /// <summary>The probability of the adjusted segment that it is in, 0 to 1; <c>null</c> where it is not segmented.</summary>
    public required decimal? Probability { get; init; }

    internal static ChangeDocument Of(AssessedMovement assessed) => new()
    {
        Organisation = Facts.Of(assessed.Movement.Organisation),
        Changed = assessed.Movement.Changed,
        Causes = [.. assessed.Movement.Causes.Select(c => c.Token())],
        Before = Facts.Of(assessed.Movement.Before),
        After = Facts.Of(assessed.Movement.After),
        AverageParts =
        [
            .. (assessed.Average?.Parts ?? []).Select(p => new AveragePartDocument
            {
                Cause = p.Cause.Token(),
                Points = p.Points,
            }),
        ],
        Chance = assessed.Chance,
        BeyondNoise = assessed.BeyondNoise,
        Probability = assessed.Probability,
    };
}

/// <summary>A part of a change of the average metric score.</summary>
public sealed record AveragePartDocument
{
    /// <summary>What it comes from: <c>own-figures</c>, <c>annual-refreshed</c>, <c>revised</c>, <c>peers-moved</c>, <c>metric-set</c> or <c>method</c>. Expect others.</summary>
    public required string Cause { get; init; }

    /// <summary>By how much it raises (worsens) or lowers (betters) the average before rounding.</summary>
    public required decimal Points { get; init; }
}
