using NofPipeline.Domain.Movement;
using NofPipeline.Domain.Organisations;
using NofPipeline.Domain.WhatIf;
using NofPipeline.Reading.Quarters;
using NofPipeline.Reading.WhatIf;

namespace NofPipeline.Operator.WhatIf;

/// <summary>The national result with some values supposed.</summary>
internal sealed record SupposedView
{
    public required TrustView Now { get; init; }

    public required TrustView Then { get; init; }

    public required IReadOnlyList<SupposedValue> Values { get; init; }

    /// <summary>The trust's figures that change, besides the values themselves.</summary>
    public required IReadOnlyList<FigureView> Figures { get; init; }

    /// <summary>The other organisations whose adjusted or final segment changes.</summary>
    public required IReadOnlyList<OtherView> Others { get; init; }

    /// <summary>How many other organisations have a segment.</summary>
    public required int OthersInAll { get; init; }

    public required int OthersWithAnotherAverage { get; init; }

    public required int OthersWithAnotherLeagueRank { get; init; }

    public static SupposedView Of(
        SegmentedQuarter quarter, QuarterFigures now, QuarterFigures then, OdsCode code, IReadOnlyList<Hypothesis> hypotheses)
    {
        var own = now.Inputs.Organisations.First(o => o.Organisation.Code == code);
        var pairs = now.Segments.Organisations.Zip(then.Segments.Organisations).Where(p => p.First.Organisation.Code != code).ToList();
        return new SupposedView
        {
            Now = TrustView.Of(quarter, now, code),
            Then = TrustView.Of(quarter, then, code),
            Values =
            [
                .. hypotheses.Select(h => new SupposedValue(
                    h.Metric.Value,
                    quarter.Method.Metric(h.Metric)!.Name,
                    h.Unit,
                    own.Values.First(v => v.Metric == h.Metric && v.Unit == h.Unit).Value,
                    h.Value)),
            ],
            Figures =
            [
                .. RevisionDetector.Compare(now, then)
                    .Where(c => c.Organisation == code && c.Kind is not (FigureKind.Value or FigureKind.Order or FigureKind.ReportingPeriod))
                    .Select(FigureView.Of),
            ],
            Others =
            [
                .. from pair in pairs
                   let before = pair.First
                   let after = pair.Second
                   where before.Adjusted != after.Adjusted || before.FinalOrAdjusted != after.FinalOrAdjusted
                   select new OtherView(
                       before.Organisation.Code.Value,
                       before.Organisation.Name,
                       before.Adjusted,
                       after.Adjusted,
                       before.FinalOrAdjusted,
                       after.FinalOrAdjusted,
                       before.Average,
                       after.Average),
            ],
            OthersInAll = pairs.Count,
            OthersWithAnotherAverage = pairs.Count(p => p.First.Average != p.Second.Average),
            OthersWithAnotherLeagueRank = pairs.Count(p => p.First.LeagueRank != p.Second.LeagueRank),
        };
    }
}
