using NofPipeline.Methods.Provenance;

namespace NofPipeline.Methods.Reading;

/// <summary>Reads how much of an organisation must be in before anything is said of it as a whole.</summary>
internal static class CoverageReader
{
    /// <summary>The share, or <c>null</c> where it cannot be read (with findings).</summary>
    public static decimal? ReadLeastShare(MappingReader? coverage)
    {
        if (coverage is null)
        {
            return null;
        }

        var share = coverage.Number("least_share");
        _ = coverage.Parsed<Evidence>("evidence", Words.TryEvidence, Words.EvidenceForm);
        _ = coverage.Text("source");
        coverage.Finish();
        if (share is <= 0 or > 1)
        {
            coverage.Findings.Error("threshold-wrong", coverage.PlaceOf("least_share"), "The share is not above 0 and at most 1.", "Write a share such as 0.5.");
        }

        return share;
    }
}
