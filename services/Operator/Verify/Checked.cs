namespace NofPipeline.Operator.Verify;

/// <summary>How much was looked at, so that nobody takes an empty store for a whole one.</summary>
internal sealed record Checked
{
    public int Originals { get; set; }

    /// <summary>Originals that were too large to be kept.</summary>
    public int NotKept { get; set; }

    public int Commits { get; set; }

    /// <summary>Distinct parts; several snapshots may share one.</summary>
    public int Parts { get; set; }

    public int Publications { get; set; }

    public long Events { get; set; }

    public long EventLines { get; set; }

    public int Bundles { get; set; }

    public int BundleFiles { get; set; }
}
