using NofPipeline.Domain.Rules;

namespace NofPipeline.Methods.Reading;

/// <summary>Reads one unit of a metric: the peer set and the scoring family with its constants.</summary>
internal static class ScoringRuleReader
{
    private static readonly string[] Families = ["linear_rank", "target_then_rank", "rank_within_target", "three_tier", "bands", "input"];

    public static UnitScoring? Read(MappingReader unit, Polarity? polarity, bool contextual)
    {
        var name = unit.Text("unit");
        if (contextual)
        {
            unit.Finish();
            return name is null ? null : new UnitScoring(name, PeerSet.National, null);
        }

        var family = unit.Text("family");
        var (rule, ranked) = family switch
        {
            "linear_rank" => (new LinearRankRule(), true),
            "target_then_rank" => (TargetThenRank(unit), true),
            "rank_within_target" => (RankWithinTarget(unit), true),
            "three_tier" => (ThreeTier(unit, polarity), true),
            "bands" => (BandsReader.Read(unit, polarity), false),
            "input" => ((ScoringRule?)Input(unit), false),
            _ => (null, false),
        };
        if (family is not null && !unit.FamilyIsOneOf(Families))
        {
            unit.Findings.Error(
                "family-unknown",
                unit.PlaceOf("family"),
                $"'{family}' is not a scoring family.",
                $"Known: {string.Join(", ", Families)}.",
                family);
            return null;
        }

        // Bands and inputs rank nothing, so a peer set there would say what is not so.
        var peers = ranked ? unit.Parsed<PeerSet>("peers", Words.TryPeers, Words.PeersForm) : PeerSet.National;
        if (family is not null)
        {
            unit.Finish();
        }

        return name is null || rule is null || peers is null ? null : new UnitScoring(name, peers.Value, rule);
    }

    private static TargetThenRankRule? TargetThenRank(MappingReader unit) =>
        (unit.Number("target"), AtTarget(unit)) is ({ } target, { } atTarget) ? new TargetThenRankRule(target, atTarget) : null;

    private static RankWithinTargetRule? RankWithinTarget(MappingReader unit) =>
        (unit.Number("target"), AtTarget(unit)) is ({ } target, { } atTarget) ? new RankWithinTargetRule(target, atTarget) : null;

    private static AtTarget? AtTarget(MappingReader unit) => unit.Parsed<AtTarget>("at_target", Words.TryAtTarget, Words.AtTargetForm);

    private static ThreeTierRule? ThreeTier(MappingReader unit, Polarity? polarity)
    {
        if ((unit.Number("top"), unit.Number("floor")) is not ({ } top, { } floor))
        {
            return null;
        }

        if (polarity is { } known && !known.IsBetter(top, floor))
        {
            unit.Findings.Error("tiers-reversed", unit.PlaceOf("top"), "The top is not better than the floor.", "Swap them, or mend 'better'.");
        }

        return new ThreeTierRule(top, floor);
    }

    private static InputScoreRule? Input(MappingReader unit)
    {
        var allowed = Numbers.Read(unit, "allowed");
        if (allowed is null)
        {
            return null;
        }

        foreach (var score in allowed)
        {
            Numbers.CheckScore(score, unit.Findings);
        }

        if (allowed.Count == 0 || !Numbers.Rises(allowed))
        {
            unit.Findings.Error("scores-not-rising", unit.PlaceOf("allowed"), "The allowed scores are not in rising order.", "Write each score once, best first.");
        }

        return new InputScoreRule([.. allowed.Select(score => score.Value)]);
    }
}
