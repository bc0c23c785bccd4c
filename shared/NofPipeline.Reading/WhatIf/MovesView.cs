using NofPipeline.Domain.Movement;
using NofPipeline.Domain.WhatIf;
using NofPipeline.Reading.Quarters;

namespace NofPipeline.Reading.WhatIf;

/// <summary>What moves a trust to other segments.</summary>
public sealed record MovesView(TrustView Now, MoveView Better, MoveView Worse)
{
    public static MovesView Of(SegmentedQuarter quarter, QuarterFigures now, SegmentMoves moves) => new(
        TrustView.Of(quarter, now, moves.Now.Organisation.Code),
        MoveView.Of(moves.Better, moves.Now, quarter.Method),
        MoveView.Of(moves.Worse, moves.Now, quarter.Method));
}
