namespace NofPipeline.Methods.Gates;

/// <summary>The gates of one feed.</summary>
/// <param name="ExpectedOrganisations">On the share of organisations that had a figure in the period before and have none now.</param>
/// <param name="RowCount">On the number of rows against the period before.</param>
/// <param name="UnitJump">On figures that have changed as if their unit had.</param>
/// <param name="FrozenSeries">On the share of organisations whose figure is exactly that of the period before.</param>
/// <param name="ChangedHistory">On the share of values that a file changes in a slice that it replaces.</param>
public sealed record FeedGates(
    ShareGate ExpectedOrganisations, BandGate RowCount, JumpGate UnitJump, FrozenGate FrozenSeries, ShareGate ChangedHistory);

/// <summary>What follows where a quality gate is tripped.</summary>
public enum GateAction
{
    /// <summary>A warning; the file is used.</summary>
    Warn,

    /// <summary>An error; the file is rejected.</summary>
    Block,
}

/// <summary>A gate on a share, such as the share of organisations that no longer report.</summary>
/// <param name="Action">What follows.</param>
/// <param name="Above">A greater share trips it; from 0 to 1.</param>
/// <param name="Least">Of fewer it says nothing.</param>
public sealed record ShareGate(GateAction Action, decimal Above, int Least);

/// <summary>A gate on how many rows a slice has, over how many it had in the period before.</summary>
/// <param name="Action">What follows.</param>
/// <param name="Lowest">A lower quotient trips it.</param>
/// <param name="Highest">A higher quotient trips it.</param>
/// <param name="Least">Where the period before had fewer rows it says nothing.</param>
public sealed record BandGate(GateAction Action, decimal Lowest, decimal Highest, int Least);

/// <summary>A gate on figures that have changed as if their unit had: the median of figure over figure before is near a factor or its inverse.</summary>
/// <param name="Action">What follows.</param>
/// <param name="Factors">The factors, each above 1.</param>
/// <param name="Near">Up to how many times the factor, and down to what part of it, is near it; above 1.</param>
/// <param name="Least">Of fewer organisations it says nothing.</param>
public sealed record JumpGate(GateAction Action, IReadOnlyList<decimal> Factors, decimal Near, int Least);

/// <summary>A gate on the share of organisations whose figure has not moved.</summary>
/// <param name="Action">What follows.</param>
/// <param name="Above">A greater share trips it; from 0 to 1.</param>
/// <param name="Least">Of fewer organisations it says nothing.</param>
/// <param name="Except">Metrics or measures whose figures may stay.</param>
public sealed record FrozenGate(GateAction Action, decimal Above, int Least, IReadOnlyList<string> Except);
