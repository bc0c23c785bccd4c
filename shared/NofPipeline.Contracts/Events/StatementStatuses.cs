namespace NofPipeline.Contracts.Events;

/// <summary>Statements as their status.</summary>
public static class StatementStatuses
{
    /// <summary>The status of what is stated to be so or not; <c>null</c> where nothing states it.</summary>
    public static StatementStatus Of(bool? stated) =>
        stated switch { true => StatementStatus.Stated, false => StatementStatus.Denied, null => StatementStatus.NotStated };
}
