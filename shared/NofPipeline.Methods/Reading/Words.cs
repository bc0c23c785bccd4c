using NofPipeline.Domain.Calendar;
using NofPipeline.Domain.Rules;
using NofPipeline.Domain.Values;
using NofPipeline.Methods.Gates;
using NofPipeline.Methods.Provenance;

namespace NofPipeline.Methods.Reading;

/// <summary>The fixed words of the method data.</summary>
internal static class Words
{
    public const string AtTargetForm = "'meets' or 'misses'";

    public const string BetterForm = "'higher' or 'lower'";

    public const string PeersForm = "'national' or 'own_type'";

    public const string BasisForm = "'latest_month', 'quarter', 'year_to_date' or 'rolling_year'";

    public const string MetricForm = "a metric id such as OF0013";

    public const string TypeForm = "an organisation type: acute, mental-health-and-community, ambulance or icb";

    public const string EvidenceForm = "'verified', 'interval' or 'inferred'";

    public const string QuarterForm = "a quarter such as 2025-26Q1";

    public const string ActionForm = "'warn' or 'block'";

    public const string MonthForm = "a month such as 2026-05";

    /// <summary>Only the machine form is one: what it is printed as is not.</summary>
    public static bool TryQuarter(string? text, out Quarter quarter) =>
        Quarter.TryParse(text, out quarter) && string.Equals(text, quarter.ToString(), StringComparison.Ordinal);

    public static bool TryAtTarget(string? text, out AtTarget value) =>
        TryWord(text, out value, ("meets", AtTarget.Meets), ("misses", AtTarget.Misses));

    public static bool TryPolarity(string? text, out Polarity value) =>
        TryWord(text, out value, ("higher", Polarity.HigherIsBetter), ("lower", Polarity.LowerIsBetter));

    public static bool TryPeers(string? text, out PeerSet value) =>
        TryWord(text, out value, ("national", PeerSet.National), ("own_type", PeerSet.OwnType));

    public static bool TryEvidence(string? text, out Evidence value) =>
        TryWord(text, out value, ("verified", Evidence.Verified), ("interval", Evidence.Interval), ("inferred", Evidence.Inferred));

    public static bool TryAction(string? text, out GateAction value) =>
        TryWord(text, out value, ("warn", GateAction.Warn), ("block", GateAction.Block));

    public static bool TryBasis(string? text, out Basis value) =>
        TryWord(
            text,
            out value,
            ("latest_month", Basis.LatestMonth),
            ("quarter", Basis.Quarter),
            ("year_to_date", Basis.YearToDate),
            ("rolling_year", Basis.RollingYear));

    public static bool TryEffect(string? text, out DecisionEffect value) =>
        TryWord(
            text,
            out value,
            ("override", DecisionEffect.Override),
            ("final_segment", DecisionEffect.FinalSegment),
            ("shown", DecisionEffect.Shown));

    private static bool TryWord<T>(string? text, out T value, params ReadOnlySpan<(string Word, T Value)> words)
        where T : struct
    {
        foreach (var (word, candidate) in words)
        {
            if (string.Equals(text, word, StringComparison.Ordinal))
            {
                value = candidate;
                return true;
            }
        }

        value = default;
        return false;
    }
}
