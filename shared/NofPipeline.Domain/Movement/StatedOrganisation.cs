using NofPipeline.Domain.Organisations;
using NofPipeline.Domain.Segmentation;

namespace NofPipeline.Domain.Movement;

/// <summary>Where a quarter states that an organisation stands.</summary>
/// <param name="Organisation">Its facts.</param>
/// <param name="State">Its segments, average and rank.</param>
/// <param name="Likely">How sure they are; <c>null</c> where nobody has resampled.</param>
public sealed record StatedOrganisation(Organisation Organisation, SegmentState State, LikelyRange? Likely);
