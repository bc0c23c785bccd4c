namespace NofPipeline.Operator.Sessions;

/// <summary>What was asked for cannot be done; the message says why, in a sentence.</summary>
internal sealed class RefusedException(int code, string sentence) : Exception(sentence)
{
    /// <summary>The exit code that it leads to.</summary>
    public int Code { get; } = code;
}
