using Microsoft.Data.Sqlite;

namespace NofPipeline.Hosting.Faults;

/// <summary>The faults that may pass by themselves; every other fault is deterministic, and trying again would only repeat it.</summary>
public static class TransientFaults
{
    private const int Busy = 5;
    private const int Locked = 6;
    private const int InputOutput = 10;
    private const int Full = 13;
    private const int CannotOpen = 14;

    /// <summary>Whether a fault, or what caused it, may pass.</summary>
    public static bool Includes(Exception fault) => fault switch
    {
        SqliteException store => store.SqliteErrorCode is Busy or Locked or InputOutput or Full or CannotOpen,
        IOException or TimeoutException => true,
        _ => fault.InnerException is { } inner && Includes(inner),
    };
}
