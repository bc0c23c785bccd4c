using System.Globalization;
using NofPipeline.Domain.Findings;
using NofPipeline.Files.Rows;
using NofPipeline.Methods.Gates;
using NofPipeline.Pipeline.Findings;

namespace NofPipeline.Ingestion.Quality;

/// <summary>The gates of one feed, each a comparison of a slice with the period before or with what it replaces.</summary>
internal sealed class SliceGates(FeedGates gates)
{
    private const int MostNamed = 10;

    public IEnumerable<Finding> Check(PeriodComparison slice) =>
        [.. ExpectedOrganisations(slice), .. RowCount(slice), .. UnitJumps(slice), .. FrozenSeries(slice)];

    /// <summary>How much a file changes of a slice that it replaces.</summary>
    public IEnumerable<Finding> CheckReplaced(string who, string period, SliceContent now, SliceContent replaced, bool isScheduled)
    {
        var common = now.Figures.Where(n => replaced.Figures.ContainsKey(n.Key)).ToList();
        var changed = common.Count(n => n.Value.Said != replaced.Figures[n.Key].Said);
        return Trips(gates.ChangedHistory.Above, gates.ChangedHistory.Least, changed, common.Count)
            ?
            [
                Finding(
                    gates.ChangedHistory.Action,
                    IntakeCodes.HistoryChanged,
                    $"{changed} of {common.Count} figures of {who} in {period} differ from those of {replaced.File.FileName}, which were in force before. It counts as a {(isScheduled ? "scheduled revision" : "correction")}.",
                    "Look whether this is meant: a revision of the whole period, or a correction of single figures."),
            ]
            : [];
    }

    private static bool Trips(decimal above, int least, int some, int of) => of >= least && some > above * of;

    private IEnumerable<Finding> ExpectedOrganisations(PeriodComparison slice) => slice.Before.Keys
        .GroupBy(k => k.Item, k => k.Organisation)
        .Select(g => (Item: g.Key, Expected: g.ToList(), Missing: g.Where(o => !slice.Now.ContainsKey((o, g.Key))).Order().ToList()))
        .Where(i => Trips(gates.ExpectedOrganisations.Above, gates.ExpectedOrganisations.Least, i.Missing.Count, i.Expected.Count))
        .GroupBy(i => string.Join(' ', i.Missing), StringComparer.Ordinal)
        .Select(g => (Items: g.Select(i => i.Item).Order(StringComparer.Ordinal).ToList(), g.First().Missing))
        .OrderBy(g => g.Items[0], StringComparer.Ordinal)
        .Select(g => Finding(
            gates.ExpectedOrganisations.Action,
            IntakeCodes.OrganisationsMissing,
            $"{g.Missing.Count} {slice.Who} had {Named(g.Items)} in {slice.PeriodBefore} and have none in {slice.Period}: {Named(g.Missing.Select(o => o.Value))}.",
            "If the file is incomplete, drop it again whole. If they had a good reason not to report, declare it in shared/methods/gates.yaml."));

    private IEnumerable<Finding> RowCount(PeriodComparison slice)
    {
        var (now, before, gate) = (slice.Now.Count, slice.Before.Count, gates.RowCount);
        return before >= gate.Least && (now < gate.Lowest * before || now > gate.Highest * before)
            ?
            [
                Finding(
                    gate.Action,
                    IntakeCodes.RowCountUnusual,
                    $"There are {now} figures of {slice.Who} in {slice.Period}, after {before} in {slice.PeriodBefore}.",
                    "Look whether rows are missing, or rows that do not belong here have come in."),
            ]
            : [];
    }

    private IEnumerable<Finding> UnitJumps(PeriodComparison slice)
    {
        foreach (var item in slice.Pairs)
        {
            // Of a ratio only its magnitude matters, and decimals of 28 digits could overflow.
            var ratios = item
                .Where(p => p.Now.Amount is not (null or 0) && p.Before.Amount is not (null or 0))
                .Select(p => (double)p.Now.Amount!.Value / (double)p.Before.Amount!.Value)
                .Order()
                .ToList();
            if (ratios.Count >= gates.UnitJump.Least && Jump(Median(ratios)) is { } factor)
            {
                yield return Finding(
                    gates.UnitJump.Action,
                    IntakeCodes.UnitJump,
                    $"The figures of {item.Key} of {slice.Who} in {slice.Period} are about {factor} of those in {slice.PeriodBefore} (the median of {ratios.Count}): the unit seems to have changed.",
                    "Percentages are 0 to 100, money is in the unit that the file names. If the figures are right, nothing needs to be done.");
            }
        }
    }

    private string? Jump(double ratio)
    {
        foreach (var factor in gates.UnitJump.Factors)
        {
            var (plain, near) = ((double)factor, (double)gates.UnitJump.Near);
            if (IsNear(ratio, plain))
            {
                return string.Create(CultureInfo.InvariantCulture, $"{factor} times");
            }

            if (IsNear(ratio, 1 / plain))
            {
                return string.Create(CultureInfo.InvariantCulture, $"1/{factor}");
            }

            bool IsNear(double value, double of) => value >= of / near && value <= of * near;
        }

        return null;
    }

    private static double Median(List<double> sorted) => (sorted[(sorted.Count - 1) / 2] + sorted[sorted.Count / 2]) / 2;

    private IEnumerable<Finding> FrozenSeries(PeriodComparison slice)
    {
        foreach (var item in slice.Pairs.Where(p => !gates.FrozenSeries.Except.Contains(p.Key)))
        {
            var pairs = item.Where(MustMove).ToList();
            var same = pairs.Count(p => p.Now.Said == p.Before.Said);
            if (Trips(gates.FrozenSeries.Above, gates.FrozenSeries.Least, same, pairs.Count))
            {
                yield return Finding(
                    gates.FrozenSeries.Action,
                    IntakeCodes.SeriesFrozen,
                    $"{same} of {pairs.Count} {slice.Who} have exactly the figure of {item.Key} in {slice.Period} that they had in {slice.PeriodBefore}.",
                    "Look whether the file was made of the period before.");
            }
        }
    }

    /// <summary>A figure of the same reporting period, a score taken as published, and nothing twice may stay as they are.</summary>
    private static bool MustMove((SliceFigure Now, SliceFigure Before) pair) =>
        pair.Now.Unit != MetricValueRow.ScoreUnit
        && (pair.Now.ReportingPeriod.Length == 0 || pair.Now.ReportingPeriod != pair.Before.ReportingPeriod)
        && (pair.Now.Amount is not (null or 0) || pair.Before.Amount is not (null or 0));

    private static string Named(IEnumerable<string> names) => Listing.Of(names, MostNamed);

    private static Finding Finding(GateAction action, string code, string message, string hint) =>
        new Finding(code, action == GateAction.Block ? FindingSeverity.Error : FindingSeverity.Warning, message)
            .Hinting(hint);
}
