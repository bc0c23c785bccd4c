namespace NofPipeline.Ingestion.Intake;

/// <summary>What an operator is told of a fault of a disk or a folder: what it is, and what to do.</summary>
internal static class IntakeFault
{
    // ENOSPC and EDQUOT of Linux, EDQUOT of BSD, and the two codes of Windows.
    private static readonly int[] Full = [28, 122, 69, unchecked((int)0x80070070), unchecked((int)0x80070027)];

    // EROFS of Linux and BSD, write protection of Windows.
    private static readonly int[] ReadOnly = [30, unchecked((int)0x80070013)];

    /// <summary>Whether it is a fault of a disk or a folder, and no fault of ours.</summary>
    public static bool Is(Exception failure) => failure is IOException or UnauthorizedAccessException;

    public static string Sentence(Exception failure) => failure switch
    {
        IOException full when Full.Contains(full.HResult) => $"{Ended(failure)} Free space there; intake goes on by itself, and nothing is lost.",
        IOException locked when ReadOnly.Contains(locked.HResult) => $"{Ended(failure)} Make it writable; intake goes on by itself, and nothing is lost.",
        UnauthorizedAccessException => $"{Ended(failure)} Give the process's user the right to read, write and delete there; intake goes on by itself, and nothing is lost.",
        _ => $"{Ended(failure)} It is tried again, and nothing is lost.",
    };

    private static string Ended(Exception failure) => failure.Message.EndsWith('.') ? failure.Message : $"{failure.Message}.";
}
