namespace NofPipeline.Ingestion.Quality;

/// <summary>The slices of a quarter or month that a batch touches.</summary>
/// <param name="Period">The quarter or month, as people read it.</param>
/// <param name="Token">The same in machine form.</param>
/// <param name="Compared">Each slice beside what was in force before the batch.</param>
internal sealed record PeriodSlices(string Period, string Token, IReadOnlyList<SliceComparison> Compared)
{
    /// <summary>What is in force now, but for published results, which have their own figures under the same names.</summary>
    public IEnumerable<SliceContent> InForce => Compared.Where(c => !c.Slice.IsPublished).Select(c => c.Now);
}
