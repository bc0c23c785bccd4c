using System.Globalization;
using NofPipeline.Domain.Movement;
using NofPipeline.Domain.Organisations;
using NofPipeline.Domain.Rules;
using NofPipeline.Reading.Movements;

namespace NofPipeline.Portal.Pages.Changes;

/// <summary>How an organisation moved between two quarters.</summary>
/// <param name="Assessed">Its segments in both, why they and the average differ, and what that is worth.</param>
public sealed record ChangeRow(AssessedMovement Assessed)
{
    public Movement Movement => Assessed.Movement;

    /// <summary>Why its average changed; <c>null</c> where it has none in one of the quarters.</summary>
    public AverageMovement? Average => Assessed.Average;

    /// <summary>Whether that is more than noise; <c>null</c> where it cannot be told.</summary>
    public bool? IsBeyondNoise => Assessed.BeyondNoise;

    public Organisation Organisation => Movement.Organisation;

    public MovementDirection Direction => Movement.Direction;

    public string Causes => string.Join("; ", CauseWords.Of(Movement, Average));

    /// <summary>Such as <c>others did better or worse +0.05; the other method −0.12</c>; parts that print as nothing are left out.</summary>
    public string PartWords => string.Join("; ", PrintedParts.DefaultIfEmpty("less than 0.01"));

    /// <summary>Points of an average with their sign; positive is worse.</summary>
    public static string Points(decimal points) => ScoreRounding.Print(points).ToString("+0.00;−0.00;0.00", CultureInfo.InvariantCulture);

    private IEnumerable<string> PrintedParts => (Average?.Parts ?? [])
        .Where(p => ScoreRounding.Print(p.Points) != 0m)
        .Select(p => $"{CauseWords.Of(p.Cause)} {Points(p.Points)}");
}
