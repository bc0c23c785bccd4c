using NofPipeline.Snapshots.Audit;
using NofPipeline.Snapshots.Events;
using NofPipeline.Snapshots.Intake;
using NofPipeline.Snapshots.Outbox;

namespace NofPipeline.Snapshots;

/// <summary>Everything that one store keeps.</summary>
public interface IPipelineStore : ISnapshotStore, IOutbox, IEventLog, IRelayPositions, IIntakeStore, IAuditLog, IDisposable;
