namespace NofPipeline.Methods.Gates;

/// <summary>The gates of one feed.</summary>
/// <param name="ExpectedOrganisations">On the share of organisations that had a figure in the period before and have none now.</param>
/// <param name="RowCount">On the number of rows against the period before.</param>
/// <param name="UnitJump">On figures that have changed as if their unit had.</param>
/// <param name="FrozenSeries">On the share of organisations whose figure is exactly that of the period before.</param>
/// <param name="ChangedHistory">On the share of values that a file changes in a slice that it replaces.</param>
public sealed record FeedGates(
    ShareGate ExpectedOrganisations, BandGate RowCount, JumpGate UnitJump, FrozenGate FrozenSeries, ShareGate ChangedHistory);
