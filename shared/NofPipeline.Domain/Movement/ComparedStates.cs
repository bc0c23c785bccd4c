using NofPipeline.Domain.Rules;
using NofPipeline.Domain.Segmentation;

namespace NofPipeline.Domain.Movement;

/// <summary>
/// Two states of an organisation as they can be compared. Silence is no change: where the later quarter does not state the override, it is taken as it was, and
/// a final segment that it does not state is not compared. What is stated after silence is compared with the adjusted segment, for the statement is new.
/// </summary>
internal sealed class ComparedStates
{
    private readonly OverrideRule rule;

    public ComparedStates(SegmentState before, SegmentState after, OverrideRule rule)
    {
        this.rule = rule;
        HeldBefore = before.Override ?? false;
        HeldAfter = after.Override ?? HeldBefore;
        var adjusted = Segmenter.Adjust(after.Unadjusted, HeldAfter, rule);
        var final = after.Final == after.Adjusted ? adjusted : after.Final;
        (Before, After) = (before.Adjusted, adjusted);
        if (final is { } stated && stated != before.FinalOrAdjusted)
        {
            (Before, After) = (before.FinalOrAdjusted, stated);
            DecidedBefore = before.FinalOrAdjusted == before.Adjusted ? null : before.Final;
            DecidedAfter = stated == adjusted ? null : stated;
        }
    }

    /// <summary>The earlier segment that is compared: the final one where that changed, otherwise the adjusted one.</summary>
    public int Before { get; }

    /// <summary>The later one.</summary>
    public int After { get; }

    /// <summary>Whether the override applied.</summary>
    public bool HeldBefore { get; }

    /// <summary>Whether it applies; as before where nothing states it.</summary>
    public bool HeldAfter { get; }

    /// <summary>The final segment that a decision had set; <c>null</c> where none had, or the final segment did not change.</summary>
    public int? DecidedBefore { get; }

    /// <summary>The one that a decision sets now; <c>null</c> likewise.</summary>
    public int? DecidedAfter { get; }

    /// <summary>1 for worse, -1 for better, 0 for no change.</summary>
    public int Way => After.CompareTo(Before);

    /// <summary>The segment that an unadjusted one leads to.</summary>
    public int Outcome(int unadjusted, bool held, int? decided) => Math.Max(Segmenter.Adjust(unadjusted, held, rule), decided ?? 0);
}
