using NofPipeline.Domain.Movement;
using NofPipeline.Domain.Organisations;
using NofPipeline.Domain.Tokens;
using NofPipeline.Reading.Movements;

namespace NofPipeline.Operator.Movements;

/// <summary>Why an organisation moved.</summary>
internal sealed record MovementView
{
    public required string Organisation { get; init; }

    public required string Name { get; init; }

    public required string Type { get; init; }

    public required VersionView From { get; init; }

    public required VersionView To { get; init; }

    /// <summary>Why the segment changed, the largest cause first; empty where it did not.</summary>
    public required IReadOnlyList<string> Causes { get; init; }

    /// <summary>The same in words, with their sizes.</summary>
    public required IReadOnlyList<string> Because { get; init; }

    /// <summary>The probability, on the later side, of the earlier adjusted segment.</summary>
    public required decimal? ProbabilityOfEarlierSegment { get; init; }

    /// <summary><c>null</c> where the organisation has an average on one side only.</summary>
    public required AverageView? Average { get; init; }

    /// <summary><c>null</c> where it is not in the league table of the same type on both sides.</summary>
    public required RankMovement? Rank { get; init; }

    /// <summary>The movement of an organisation; <c>null</c> where it is segmented on neither side.</summary>
    public static MovementView? Of(
        MovementSide before, MovementSide after, IReadOnlyList<AssessedMovement> movements, OdsCode organisation)
    {
        var found = movements.FirstOrDefault(m => m.Movement.Organisation.Code == organisation);
        return found is null ? null : new MovementView
        {
            Organisation = organisation.Value,
            Name = found.Movement.Organisation.Name,
            Type = found.Movement.Organisation.Type.Token(),
            From = VersionView.Of(before, found.Movement.Before, found.LikelyBefore),
            To = VersionView.Of(after, found.Movement.After, found.LikelyAfter),
            Causes = [.. found.Movement.Causes.Select(c => c.Token())],
            Because = CauseWords.Of(found.Movement, found.Average),
            ProbabilityOfEarlierSegment = found.ProbabilityOfEarlier,
            Average = found.Average is null ? null : AverageView.Of(found, before.Quarter.Method, after.Quarter.Method),
            Rank = found.Rank,
        };
    }
}
