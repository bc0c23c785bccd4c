namespace NofPipeline.Support;

/// <summary>
/// How much is tried by tests that could go on for ever, such as those with random input. Every run tries a modest number; with
/// <c>NOF_THOROUGH=1</c> they try as many as it takes to be hard to surprise.
/// </summary>
public static class Thorough
{
    /// <summary>Why a test that only the thorough run has is skipped.</summary>
    public const string Only = "runs with NOF_THOROUGH=1";

    /// <summary>Whether this is the thorough run.</summary>
    public static bool IsAsked { get; } = Environment.GetEnvironmentVariable("NOF_THOROUGH") == "1";

    /// <summary>How many to try.</summary>
    public static int Count(int modest, int thorough) => IsAsked ? thorough : modest;
}
