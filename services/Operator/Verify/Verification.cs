namespace NofPipeline.Operator.Verify;

/// <summary>What a verification came to.</summary>
/// <param name="Quarter">The quarter whose files, parts and bundles were looked at; <c>null</c> for all.</param>
/// <param name="Checked">How much was looked at.</param>
/// <param name="Breaks">What is broken, in the order of the pipeline.</param>
internal sealed record Verification(string? Quarter, Checked Checked, IReadOnlyList<Break> Breaks)
{
    public bool IsWhole => Breaks.Count == 0;
}
