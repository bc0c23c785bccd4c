using System.Collections.Concurrent;
using NofPipeline.Domain.Calendar;
using NofPipeline.Domain.Reconciliation;
using NofPipeline.Domain.Rules;
using NofPipeline.Domain.Scoring;
using NofPipeline.Domain.Segmentation;
using NofPipeline.Domain.Uncertainty;
using NofPipeline.Domain.Values;
using NofPipeline.Files;
using NofPipeline.Methods;
using NofPipeline.Pipeline.Quarters;
using NofPipeline.Pipeline.Shelf;

namespace NofPipeline.NationalQuarters.Tests;

/// <summary>A national quarter of the samples, scored and segmented.</summary>
public sealed record NationalSample(
    MethodDefinition Method, QuarterInputs Inputs, QuarterScores Scores, QuarterSegments Segments, IReadOnlyList<Comparison> Comparisons)
{
    private static readonly Lazy<IReadOnlyList<AcceptedFile>> Files = new(ReadFiles);
    private static readonly Lazy<IReadOnlyList<AcceptedFile>> PublishedFiles = new(() => [PublishedLayout.Of(Files.Value)]);
    private static readonly ConcurrentDictionary<(string Quarter, Evidence Evidence), Lazy<NationalSample>> Loaded = new();

    /// <summary>Worked out once, whoever asks: nobody can change it.</summary>
    public static NationalSample Load(string quarterText, Evidence evidence) =>
        Loaded.GetOrAdd((quarterText, evidence), key => new(() => WorkOut(key.Quarter, key.Evidence))).Value;

    private static NationalSample WorkOut(string quarterText, Evidence evidence)
    {
        var quarter = Quarter.Parse(quarterText);
        var method = MethodCatalogue.Embedded().For(quarter)!;
        var assembled = QuarterAssembler.Assemble(quarter, method, MethodCatalogue.Embedded(), (evidence == Evidence.PublishedScores ? PublishedFiles : Files).Value);
        var inputs = With(evidence, assembled.Inputs, assembled.Published, method);
        var scores = Scorer.Score(inputs, method);
        var segmented = Segmenter.Segment(scores, inputs, method);
        var segments = LikelyRanges.AddTo(segmented, Contestant.Of(scores, segmented, method), method.Override.NoBetterThan, seed: 1, threads: 2);
        return new NationalSample(method, inputs, scores, segments, Reconciler.Compare(assembled.Published, inputs, scores, segments, method));
    }

    /// <summary>How many figures of a kind agree, of how many.</summary>
    public (int Agree, int Of) Agreement(PublishedFigure kind)
    {
        var ofKind = Comparisons.Where(c => c.Kind == kind).ToList();
        return (ofKind.Count(c => c.Agrees), ofKind.Count);
    }

    private static QuarterInputs With(Evidence evidence, QuarterInputs inputs, PublishedResults published, MethodDefinition method)
    {
        var ranks = published.Results
            .Where(r => r.Rank is not null)
            .ToDictionary(r => (r.Organisation, r.Metric), r => r.Rank!.Value);
        var mixed = inputs.Organisations
            .SelectMany(o => o.Values.Where(v => method.Metric(v.Metric)!.Units[0].PeerSet == PeerSet.National).Select(v => (Key: (v.Metric, v.Unit, v.Value), o.Organisation.Type)))
            .GroupBy(v => v.Key, v => v.Type)
            .Where(g => g.Distinct().Count() > 1)
            .Select(g => g.Key)
            .ToHashSet();
        bool Counts(MetricValue value) => evidence switch
        {
            Evidence.PublishedRanks => true,
            Evidence.PublishedRanksOfOneType => !mixed.Contains((value.Metric, value.Unit, value.Value)),
            _ => false,
        };
        return evidence is Evidence.OrderColumn or Evidence.PublishedScores ? inputs : inputs with
        {
            Organisations =
            [
                .. inputs.Organisations.Select(o => o with
                {
                    Values =
                    [
                        .. o.Values.Select(v => v with
                        {
                            Order = Counts(v) && ranks.TryGetValue((o.Organisation.Code, v.Metric), out var rank)
                                ? new OrderEvidence(OrderBasis.PublishedRank, rank)
                                : null,
                        }),
                    ],
                }),
            ],
        };
    }

    private static List<AcceptedFile> ReadFiles()
    {
        var root = Path.Combine(AppContext.BaseDirectory, "samples");
        var files = Directory.EnumerateFiles(root, "*.csv", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            .Select((path, i) => new AcceptedFile(i + 1, new string('0', 64), Path.GetFileName(path), FeedReader.Read(Path.GetFileName(path), new MemoryStream(File.ReadAllBytes(path)))))
            .ToList();
        Assert.All(files, f => Assert.Empty(f.Content.Findings));
        return files;
    }
}
