using NofPipeline.Domain.Movement;

namespace NofPipeline.Snapshots.Documents.V1;

/// <summary>Where an organisation stands or stood, in a statement.</summary>
internal sealed record StateDocument(int Unadjusted, bool Override, int Adjusted, int Final, decimal Average, int LeagueRank)
{
    public static StateDocument? Of(SegmentState? state) => state is null
        ? null
        : new StateDocument(state.Unadjusted, state.Override, state.Adjusted, state.Final, state.Average, state.LeagueRank);

    public SegmentState Read() => new(Unadjusted, Override, Adjusted, Final, Average, LeagueRank);
}
