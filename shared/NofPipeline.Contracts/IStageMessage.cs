namespace NofPipeline.Contracts;

/// <summary>
/// What every internal message carries: ids and small facts, never rows. A message says that something has changed; its consumer works
/// from what is current in the store, so that late, repeated and reordered messages do no harm.
/// </summary>
public interface IStageMessage
{
    /// <summary>Name-based, so that a message sent again is recognised.</summary>
    Guid MessageId { get; }

    /// <summary>Machine form, such as <c>2025-26Q4</c>.</summary>
    string Quarter { get; }

    /// <summary>The method's id, such as <c>nof-2025-26</c>.</summary>
    string Method { get; }

    /// <summary><c>live</c>, <c>replay</c> or <c>shadow</c>.</summary>
    string Lane { get; }
}
