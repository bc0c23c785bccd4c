using NofPipeline.Methods.Gates;
using NofPipeline.Methods.Provenance;

namespace NofPipeline.Methods.Reading;

/// <summary>Reads the gates of one feed.</summary>
internal static class FeedGatesReader
{
    public static FeedGates? Read(MappingReader feed)
    {
        var expected = feed.Mapping("expected_organisations") is { } e ? ReadShare(e) : null;
        var rowCount = feed.Mapping("row_count") is { } r ? ReadBand(r) : null;
        var unitJump = feed.Mapping("unit_jump") is { } u ? ReadJump(u) : null;
        var frozen = feed.Mapping("frozen_series") is { } f ? ReadFrozen(f) : null;
        var changed = feed.Mapping("changed_history") is { } c ? ReadShare(c) : null;
        feed.Finish();
        return expected is null || rowCount is null || unitJump is null || frozen is null || changed is null
            ? null
            : new FeedGates(expected, rowCount, unitJump, frozen, changed);
    }

    private static ShareGate? ReadShare(MappingReader gate)
    {
        var above = gate.Number("above");
        var (action, least) = ReadRest(gate);
        if (above is < 0 or >= 1)
        {
            Wrong(gate, "above", "The share is not from 0 to below 1, so that nothing can pass or everything does.", "Write a share such as 0.15.");
        }

        return action is null || above is null || least is null ? null : new ShareGate(action.Value, above.Value, least.Value);
    }

    private static FrozenGate? ReadFrozen(MappingReader gate)
    {
        var except = gate.OptionalTextItems("except");
        return ReadShare(gate) is { } share ? new FrozenGate(share.Action, share.Above, share.Least, [.. except.Select(e => e.Value)]) : null;
    }

    private static BandGate? ReadBand(MappingReader gate)
    {
        var lowest = gate.Number("lowest");
        var highest = gate.Number("highest");
        var (action, least) = ReadRest(gate);
        if (lowest is < 0 or > 1)
        {
            Wrong(gate, "lowest", "As many rows as before would be too few.", "Write a number from 0 to 1.");
        }

        if (highest < 1)
        {
            Wrong(gate, "highest", "As many rows as before would be too many.", "Write a number of 1 or more.");
        }

        return action is null || lowest is null || highest is null || least is null
            ? null
            : new BandGate(action.Value, lowest.Value, highest.Value, least.Value);
    }

    private static JumpGate? ReadJump(MappingReader gate)
    {
        var factors = Numbers.Read(gate, "factors");
        var near = gate.Number("near");
        var (action, least) = ReadRest(gate);
        foreach (var factor in factors?.Where(f => f.Value <= 1) ?? [])
        {
            gate.Findings.Error("threshold-wrong", factor.Place, "A factor of 1 or less is no jump.", "Write a factor above 1; its inverse counts as well.");
        }

        if (factors?.Count == 0)
        {
            gate.Findings.Error("values-wrong", gate.PlaceOf("factors"), "There is no factor.", "Write at least one, such as 100.");
        }

        if (near <= 1)
        {
            Wrong(gate, "near", "Nothing is near a factor.", "Write a number above 1.");
        }

        return action is null || factors is null || near is null || least is null
            ? null
            : new JumpGate(action.Value, [.. factors.Select(f => f.Value)], near.Value, least.Value);
    }

    private static (GateAction? Action, int? Least) ReadRest(MappingReader gate)
    {
        var action = gate.Parsed<GateAction>("action", Words.TryAction, Words.ActionForm);
        var least = gate.Integer("least");
        _ = gate.Parsed<Evidence>("evidence", Words.TryEvidence, Words.EvidenceForm);
        _ = gate.Text("source");
        gate.Finish();
        if (least == 0)
        {
            Wrong(gate, "least", "Nothing has no share.", "Write 1 or more.");
        }

        return (action, least);
    }

    private static void Wrong(MappingReader gate, string key, string message, string hint) =>
        gate.Findings.Error("threshold-wrong", gate.PlaceOf(key), message, hint);
}
