using NofPipeline.Domain.Organisations;
using NofPipeline.Domain.Rules;
using NofPipeline.Domain.Segmentation;

namespace NofPipeline.Domain.Sensitivity;

/// <summary>The segmented organisations of a quarter, and where other averages or cuts would put them.</summary>
/// <param name="organisations">As they are segmented.</param>
/// <param name="held">The override, which stays where it applies.</param>
internal sealed class League(IReadOnlyList<OrganisationSegments> organisations, OverrideRule held)
{
    private readonly List<OrganisationType> types = [.. organisations.Select(o => o.Organisation.Type)];

    /// <summary>The outcome of each organisation, in their order; <c>null</c> where it has no average.</summary>
    /// <param name="averages">What segments and ranks are made of.</param>
    /// <param name="cutting">How the cuts are made.</param>
    public IReadOnlyList<Outcome?> Of(IReadOnlyList<decimal?> averages, SegmentationRule cutting) => Of(averages, cutting, LeagueRanks);

    /// <summary>The same, with those who tie sharing the worst of their ranks instead of the best.</summary>
    public IReadOnlyList<Outcome?> OfWorseEnd(IReadOnlyList<decimal?> averages, SegmentationRule cutting) => Of(averages, cutting, LeagueRanksAtWorseEnd);

    private IReadOnlyList<Outcome?> Of(IReadOnlyList<decimal?> averages, SegmentationRule cutting, Func<decimal?[], int?[]> rank)
    {
        decimal[] field = [.. averages.OfType<decimal>()];
        if (field.Length == 0)
        {
            return new Outcome?[averages.Count];
        }

        var cuts = Segmenter.CutsOf(SegmentCuts.AverageScope, cutting, field);
        int?[] adjusted = [.. averages.Select((a, i) => a is { } average ? Segmenter.Adjust(cuts.SegmentOf(average), organisations[i].Override.Applies, held) : (int?)null)];
        var ranks = rank([.. averages.Select((a, i) => a is { } average ? Segmenter.LeagueKey(adjusted[i]!.Value, average) : (decimal?)null)]);
        return [.. averages.Select((a, i) => a is { } average ? new Outcome(average, adjusted[i]!.Value, ranks[i]!.Value) : null)];
    }

    private int?[] LeagueRanks(decimal?[] keys) => Segmenter.RanksWithinType(types, keys);

    private int?[] LeagueRanksAtWorseEnd(decimal?[] keys)
    {
        // How many have a worse key says how many have one that is as good or better.
        var sizes = types.Zip(keys).Where(p => p.Second is not null).CountBy(p => p.First).ToDictionary();
        return [.. Segmenter.RanksWithinType(types, [.. keys.Select(k => -k)]).Select((rank, i) => sizes.GetValueOrDefault(types[i]) + 1 - rank)];
    }
}
