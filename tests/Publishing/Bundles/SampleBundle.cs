using System.Text;
using NofPipeline.Domain.Calendar;
using NofPipeline.Domain.Movement;
using NofPipeline.Domain.Values;
using NofPipeline.Methods;
using NofPipeline.Pipeline.Bundles.Tables;
using NofPipeline.Snapshots;
using NofPipeline.Snapshots.Canonical;
using NofPipeline.Snapshots.Stages;

namespace NofPipeline.Publishing.Tests.Bundles;

/// <summary>Bundles of the sample quarters.</summary>
public static class SampleBundle
{
    public static BundleInput Input(QuarterFigures figures, QuarterFigures? previous)
    {
        var method = SampleQuarters.MethodOf(figures.Inputs.Quarter);
        return new BundleInput
        {
            Method = method,
            MethodFiles = EmbeddedMethods.Files().Single(f => f.Texts.Keys.All(path => path.StartsWith(method.Id + "/", StringComparison.Ordinal))).Texts,
            Inputs = figures.Inputs,
            Scores = figures.Scores,
            Segments = figures.Segments,
            InputsSnapshot = IdOf(figures, SnapshotStage.Inputs, InputsSnapshot.ToParts(figures.Inputs)),
            ScoresSnapshot = IdOf(figures, SnapshotStage.Scores, ScoresSnapshot.ToParts(figures.Scores)),
            SegmentsSnapshot = IdOf(figures, SnapshotStage.Segments, SegmentsSnapshot.ToParts(figures.Segments)),
            Previous = previous is null ? null : new PreviousQuarter(
                SampleQuarters.MethodOf(previous.Inputs.Quarter),
                IdOf(previous, SnapshotStage.Segments, SegmentsSnapshot.ToParts(previous.Segments)),
                SampleQuarters.Assess(previous, figures)),
        };
    }

    /// <summary>The same figures, of which the first value of the first organisation was derived from two of three months.</summary>
    public static QuarterFigures WithOneDerived(QuarterFigures figures)
    {
        var first = figures.Inputs.Organisations[0];
        var derived = first.Values[0] with
        {
            DerivedFrom = new DerivedFrom("ae-four-hours", Basis.Quarter, [Month.Of(2026, 1), Month.Of(2026, 3)], [Month.Of(2026, 2)]),
        };
        return figures with
        {
            Inputs = figures.Inputs with { Organisations = [first with { Values = [derived, .. first.Values.Skip(1)] }, .. figures.Inputs.Organisations.Skip(1)] },
        };
    }

    public static string TextOf(this IReadOnlyList<SnapshotPart> bundle, string name) =>
        Encoding.UTF8.GetString(bundle.Single(p => p.Key == name).Content.Span);

    public static string[] LinesOf(this IReadOnlyList<SnapshotPart> bundle, string name) =>
        bundle.TextOf(name).Split('\n', StringSplitOptions.RemoveEmptyEntries);

    private static SnapshotId IdOf(QuarterFigures figures, SnapshotStage stage, IReadOnlyList<SnapshotPart> parts)
    {
        var method = SampleQuarters.MethodOf(figures.Inputs.Quarter);
        return SnapshotIdentity.Of(new SnapshotDraft
        {
            Series = new SnapshotSeries(stage, figures.Inputs.Quarter, method.Id, Lane.Live),
            MethodDigest = method.Digest,
            Upstream = [],
            IsFinal = true,
            Parts = parts,
        });
    }
}
