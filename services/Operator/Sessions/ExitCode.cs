namespace NofPipeline.Operator.Sessions;

/// <summary>What a command says to whoever started it.</summary>
internal static class ExitCode
{
    public const int Done = 0;

    /// <summary>There is something to look at: a message that is not there, stores that differ.</summary>
    public const int Findings = 1;

    /// <summary>An argument or a setting is wrong.</summary>
    public const int Usage = 2;

    /// <summary>Store or broker cannot be used.</summary>
    public const int Infrastructure = 3;
}
