using System.Text.Json;
using NofPipeline.Contracts.Events;
using NofPipeline.Domain.Movement;

namespace NofPipeline.Portal.Api.Documents;

/// <summary>How an organisation moved since the quarter before.</summary>
public sealed record ChangeDocument
{
    /// <summary>The organisation.</summary>
    public required EventOrganisation Organisation { get; init; }

    /// <summary>Whether the adjusted or the final segment differs, or it is segmented in one of the quarters only.</summary>
    public required bool Changed { get; init; }

    /// <summary>Why: <c>own-values</c>, <c>cuts-moved</c>, <c>override</c>, <c>decision</c>, <c>metric-set</c>, <c>method</c>, <c>entered</c>, <c>left</c>. Empty where nothing changed.</summary>
    public required IReadOnlyList<string> Causes { get; init; }

    /// <summary>Where it stood; <c>null</c> where it was not segmented.</summary>
    public required EventSegments? Before { get; init; }

    /// <summary>Where it stands; <c>null</c> where it is not segmented.</summary>
    public required EventSegments? After { get; init; }

    /// <summary>What the change of the average is made of; the parts add up to it. Empty where it has no average in one of the quarters.</summary>
    public required IReadOnlyList<AveragePartDocument> AverageParts { get; init; }

    internal static ChangeDocument Of(Movement movement, AverageMovement? average) => new()
    {
        Organisation = Facts.Of(movement.Organisation),
        Changed = movement.Changed,
        Causes = [.. movement.Causes.Select(c => JsonNamingPolicy.KebabCaseLower.ConvertName(c.ToString()))],
        Before = Facts.Of(movement.Before),
        After = Facts.Of(movement.After),
        AverageParts =
        [
            .. (average?.Parts ?? []).Select(p => new AveragePartDocument
            {
                Cause = JsonNamingPolicy.KebabCaseLower.ConvertName(p.Cause.ToString()),
                Points = p.Points,
            }),
        ],
    };
}
