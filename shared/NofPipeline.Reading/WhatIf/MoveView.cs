using System.Globalization;
using NofPipeline.Domain.Rules;
using NofPipeline.Domain.Segmentation;
using NofPipeline.Domain.Tokens;
using NofPipeline.Domain.WhatIf;

namespace NofPipeline.Reading.WhatIf;

/// <summary>What moves a trust one way.</summary>
/// <param name="Segment">The next segment that way; <c>null</c> where there is none.</param>
/// <param name="Obstacle">What no value, or not every value, changes: a token.</param>
/// <param name="Sentence">The same in words; <c>null</c> where nothing is in the way.</param>
/// <param name="Held">With the cuts as they are; <c>null</c> where nothing was looked for.</param>
/// <param name="Moving">With the cuts recomputed; <c>null</c> where the method fixes them, or nothing was looked for.</param>
public sealed record MoveView(int? Segment, string Obstacle, string? Sentence, UnderCutsView? Held, UnderCutsView? Moving)
{
    public static MoveView Of(SegmentMove move, OrganisationSegments now, MethodDefinition method) => new(
        move.Segment,
        move.Obstacle.Token(),
        SentenceOf(move, now, method),
        move.Held is null ? null : UnderCutsView.Of(move.Held, method),
        move.Moving is null ? null : UnderCutsView.Of(move.Moving, method));

    private static string? SentenceOf(SegmentMove move, OrganisationSegments now, MethodDefinition method) => move.Obstacle switch
    {
        Domain.WhatIf.Obstacle.LastSegment => Text($"No scores lead further than segment {now.FinalOrAdjusted}."),
        Domain.WhatIf.Obstacle.Decision => Text($"A decision ({DecisionOf(now, method)}) sets segment {now.Final}: no metric value changes that."),
        Domain.WhatIf.Obstacle.DecidedOverride =>
            Text($"The financial override is a recorded decision and allows no segment better than {method.Override.NoBetterThan}: no metric value changes that."),
        Domain.WhatIf.Obstacle.DerivedOverride =>
            Text($"The financial override allows no segment better than {method.Override.NoBetterThan} until {string.Join(" and ", method.Override.LiftedWhenAllScoreOne)} score 1: without that, no other metric helps."),
        _ => null,
    };

    private static string DecisionOf(OrganisationSegments now, MethodDefinition method) => now.Decisions
        .First(made => made.Value == "1" && method.Decisions.Any(d => d.Kind == made.Kind && d.FinalSegment is not null)).Kind;

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
