using NofPipeline.Domain.Segmentation;

namespace NofPipeline.Domain.WhatIf;

/// <summary>How far an organisation is from other segments.</summary>
/// <param name="Now">Where it stands.</param>
/// <param name="Better">To the next better segment.</param>
/// <param name="Worse">To the next worse one; single changes only, since every further worsening does it too.</param>
public sealed record SegmentMoves(OrganisationSegments Now, SegmentMove Better, SegmentMove Worse);
