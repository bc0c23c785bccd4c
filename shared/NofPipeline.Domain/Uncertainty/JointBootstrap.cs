using NofPipeline.Domain.Organisations;
using NofPipeline.Domain.Segmentation;

namespace NofPipeline.Domain.Uncertainty;

/// <summary>
/// Likely ranges near those of NHS England's league tables, whose draws and seed are not published: each draw takes as many of an organisation's metric scores as it has, with
/// replacement, for all organisations at once; averages are printed, put into segments by the quarter's cuts, held back by the override, and
/// ranked within the type. The ranges are the 2.5 and 97.5 percentiles of the draws. All arithmetic is on whole numbers, and each block of draws
/// has a stream of its own: so equal seeds give equal results on every machine and with any number of threads.
/// </summary>
public static class JointBootstrap
{
    /// <summary>How often is drawn.</summary>
    public const int Size = 10_000;

    private const int Blocks = 50;
    private const int LowPercentile = Size * 25 / 1000;
    private const int HighPercentile = Size * 975 / 1000;

    /// <summary>The likely range of each organisation.</summary>
    /// <param name="contestants">Every organisation that is segmented.</param>
    /// <param name="cuts">The cuts of the average in this quarter.</param>
    /// <param name="noBetterThan">The best segment that the override leaves.</param>
    /// <param name="seed">Equal seeds give equal ranges.</param>
    /// <param name="threads">How many threads may draw at once.</param>
    public static IReadOnlyDictionary<OdsCode, LikelyRange> Run(
        IReadOnlyList<Contestant> contestants, SegmentCuts cuts, int noBetterThan, ulong seed, int threads)
    {
        if (contestants.Count == 0)
        {
            return new Dictionary<OdsCode, LikelyRange>();
        }

        var field = new Field(contestants, cuts, noBetterThan);
        var total = new Tally(field);
        Parallel.For(
            0,
            Blocks,
            new ParallelOptions { MaxDegreeOfParallelism = threads },
            () => new Tally(field),
            (block, _, tally) =>
            {
                var draws = new Draws(seed, block);
                for (var draw = 0; draw < Size / Blocks; draw++)
                {
                    tally.Add(field, ref draws);
                }

                return tally;
            },
            tally =>
            {
                lock (total)
                {
                    total.Add(tally);
                }
            });
        return contestants.Select((c, i) => (c.Organisation, Range: RangeOf(total, i))).ToDictionary(p => p.Organisation, p => p.Range);
    }

    private static LikelyRange RangeOf(Tally tally, int contestant)
    {
        var averages = tally.AveragesOf(contestant);
        var ranks = tally.RanksOf(contestant);
        return new LikelyRange(
            Field.AverageAt(Percentile(averages, LowPercentile)),
            Field.AverageAt(Percentile(averages, HighPercentile)),
            1 + Percentile(ranks, LowPercentile),
            1 + Percentile(ranks, HighPercentile),
            [.. tally.SegmentsOf(contestant).ToArray().Select(count => (decimal)count / Size)]);
    }

    /// <summary>The first place at or below which so many draws lie.</summary>
    private static int Percentile(ReadOnlySpan<int> counts, int draws)
    {
        var place = 0;
        for (var below = counts[0]; below < draws; below += counts[place])
        {
            place++;
        }

        return place;
    }
}
