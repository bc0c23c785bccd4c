using NofPipeline.Contracts.Events;
using NofPipeline.Domain.Movement;
using NofPipeline.Domain.Organisations;
using NofPipeline.Pipeline.Events;
using NofPipeline.Reading.Quarters;
using NofPipeline.Snapshots;
using NofPipeline.Snapshots.Events;

namespace NofPipeline.NationalQuarters.Tests;

/// <summary>
/// From Q3 2025/26 NHS England publishes neither final segment nor programme flag. Its files alone say of nobody that a decision moved it: who was in the programme and
/// is not named any more is where its adjusted segment is.
/// </summary>
public sealed class Silence_decides_nothing
{
    [Theory]
    [InlineData("2025-26Q2", "2025-26Q3", 9, 15)]
    [InlineData("2025-26Q3", "2025-26Q4", null, null)]
    [InlineData("2025-26Q4", "2026-27Q1", null, null)]
    public void No_movement_and_no_event_is_caused_by_a_decision(string earlier, string later, int? better, int? worse)
    {
        var (before, after) = (NationalSample.Load(earlier, Evidence.PublishedScores), NationalSample.Load(later, Evidence.PublishedScores));
        var movements = MovementAssessor.Assess(FiguresOf(before), before.Method, FiguresOf(after), after.Method, seed: 1, threads: 2);

        Assert.All(after.Segments.Organisations, o => Assert.Null(o.Final));
        Assert.All(movements, m => Assert.DoesNotContain(MovementCause.Decision, m.Movement.Causes));
        var events = EventsOf(after, movements);
        Assert.Equal(movements.Count(m => m.Movement.Changed), events.Count(e => e.Type == EventTypes.SegmentChanged));
        Assert.All(events, e => Assert.DoesNotContain("\"decision\"", e.Data, StringComparison.Ordinal));
        if (better is not null)
        {
            var acute = movements.Where(m => m.Movement.Organisation.Type == OrganisationType.Acute).CountBy(m => m.Movement.Direction).ToDictionary();
            Assert.Equal((better, worse), (acute[MovementDirection.Better], acute[MovementDirection.Worse]));
        }
    }

    /// <summary>The same of what is published: RN5 got worse by its adjusted segment, whatever the programme was.</summary>
    [Fact]
    public void Who_left_the_programme_in_silence_is_compared_by_its_adjusted_segment()
    {
        var (before, after) = (NationalSample.Load("2025-26Q2", Evidence.PublishedScores), NationalSample.Load("2025-26Q3", Evidence.PublishedScores));
        var movements = MovementAssessor.Assess(FiguresOf(before), before.Method, FiguresOf(after), after.Method, seed: 1, threads: 2);
        var inProgramme = before.Segments.Organisations.Where(o => o.Final == 5).Select(o => o.Organisation.Code).ToHashSet();

        Assert.Equal(16, inProgramme.Count);
        Assert.All(movements.Where(m => inProgramme.Contains(m.Movement.Organisation.Code)), m => Assert.Equal(
            Math.Sign(m.Movement.After!.Adjusted - m.Movement.Before!.Adjusted),
            m.Movement.Direction switch { MovementDirection.Worse => 1, MovementDirection.Better => -1, _ => 0 }));
        Assert.Equal(MovementDirection.Worse, movements.Single(m => m.Movement.Organisation.Code == OdsCode.Parse("RN5")).Movement.Direction);
    }

    private static QuarterFigures FiguresOf(NationalSample sample) => new(sample.Inputs, sample.Scores, sample.Segments);

    private static IReadOnlyList<EventDraft> EventsOf(NationalSample after, IReadOnlyList<AssessedMovement> movements)
    {
        var (earlier, later) = (SnapshotId.Parse(new string('a', 64)), SnapshotId.Parse(new string('b', 64)));
        return EventComposer.Compose(new EventComposition
        {
            Method = after.Method,
            Publication = SnapshotId.Parse(new string('c', 64)),
            Now = new PublishedStatement(after.Inputs.Quarter, 1, QuarterStatement.Of(after.Segments, movements), later, earlier),
            Earlier = null,
            Issued = [],
            Latest = new Dictionary<string, EventDraft>(),
        });
    }
}
