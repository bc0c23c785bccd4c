using NofPipeline.Domain.Calendar;
using NofPipeline.Domain.Movement;
using NofPipeline.Domain.Rules;
using NofPipeline.Domain.Scoring;
using NofPipeline.Domain.Segmentation;
using NofPipeline.Domain.Values;
using NofPipeline.Files;
using NofPipeline.Files.Rows;
using NofPipeline.Methods;

namespace NofPipeline.Publishing.Tests;

/// <summary>The quarters of samples/drop, scored and segmented.</summary>
public static class SampleQuarters
{
    private static readonly Lazy<QuarterFigures> LazyFirst = new(() => Compute(Load(Quarter.Parse("2025-26Q1"))));
    private static readonly Lazy<QuarterFigures> LazyQ2 = new(() => Compute(Load(Quarter.Parse("2025-26Q2"))));
    private static readonly Lazy<QuarterFigures> LazyQ3 = new(() => Compute(Load(Quarter.Parse("2025-26Q3"))));
    private static readonly Lazy<QuarterFigures> LazyQ4 = new(() => Compute(Load(Quarter.Parse("2025-26Q4"))));
    private static readonly Lazy<QuarterFigures> LazyQ1 = new(() => Compute(Load(Quarter.Parse("2026-27Q1"))));

    /// <summary>The first of them, Q1 2025/26.</summary>
    public static QuarterFigures First => LazyFirst.Value;

    public static QuarterFigures Q2 => LazyQ2.Value;

    public static QuarterFigures Q3 => LazyQ3.Value;

    public static QuarterFigures Q4 => LazyQ4.Value;

    public static QuarterFigures Q1 => LazyQ1.Value;

    /// <summary>Each of the five quarters with the one before it, oldest first.</summary>
    public static IReadOnlyList<(QuarterFigures Before, QuarterFigures After)> Pairs => [(First, Q2), (Q2, Q3), (Q3, Q4), (Q4, Q1)];

    public static MethodDefinition MethodOf(Quarter quarter) => MethodCatalogue.Embedded().For(quarter)!;

    public static QuarterFigures Compute(QuarterInputs inputs)
    {
        var method = MethodOf(inputs.Quarter);
        var scores = Scorer.Score(inputs, method);
        return new QuarterFigures(inputs, scores, Segmenter.Segment(scores, inputs, method));
    }

    public static IReadOnlyList<Movement> Movements(QuarterFigures before, QuarterFigures after) => ChangeDetector.Compare(
        before.Segments,
        after.Segments,
        AverageDecomposition.Of(before, MethodOf(before.Inputs.Quarter), after, MethodOf(after.Inputs.Quarter)),
        MethodOf(after.Inputs.Quarter).Override);

    public static IReadOnlyList<AssessedMovement> Assess(QuarterFigures before, QuarterFigures after) => MovementAssessor.Assess(
        before, MethodOf(before.Inputs.Quarter), after, MethodOf(after.Inputs.Quarter), seed: 1, threads: 2);

    /// <summary>The quarter's inputs with its values taken from another file.</summary>
    public static QuarterInputs WithValues(this QuarterInputs inputs, FeedFile values) => inputs with
    {
        Organisations =
        [
            .. inputs.Organisations.Select(o => o with
            {
                Values =
                [
                    .. values.Values.Where(v => v.Organisation == o.Organisation.Code)
                        .Select(v => new MetricValue(v.Metric, v.Unit, v.Value, v.Order, v.ReportingPeriod))
                        .OrderBy(v => v.Metric).ThenBy(v => v.Unit, StringComparer.Ordinal),
                ],
            }),
        ],
    };

    private static QuarterInputs Load(Quarter quarter)
    {
        var register = Read("organisations.csv").Organisations.Where(o => o.Registered.HoldsOn(quarter.FirstDay)).Select(o => o.Registered.Organisation);
        var values = Read($"metric-values-{quarter}.csv");
        var decisionsFile = RepositoryFolder.File($"samples/drop/decisions-{quarter}.csv");
        var decisions = File.Exists(decisionsFile) ? Read(Path.GetFileName(decisionsFile)).Decisions : [];
        var reporting = values.Values.Select(v => v.Organisation).ToHashSet();
        var inputs = new QuarterInputs(
            quarter,
            [
                .. register.Where(o => reporting.Contains(o.Code)).OrderBy(o => o.Code)
                    .Select(o => new OrganisationInputs(o, [], [.. decisions.Where(d => d.Organisation == o.Code).Select(d => d.Decision)])),
            ],
            Completeness.Complete);
        return inputs.WithValues(values);
    }

    private static FeedFile Read(string name)
    {
        var file = FeedReader.Read(name, new MemoryStream(File.ReadAllBytes(RepositoryFolder.File($"samples/drop/{name}"))));
        return file.IsRejected ? throw new InvalidOperationException($"{name}: {file.Findings[0].Message}") : file;
    }
}
