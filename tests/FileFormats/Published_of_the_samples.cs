namespace NofPipeline.FileFormats.Tests;

/// <summary>A folder with those of the published files whose quarter the samples have.</summary>
internal sealed class Published_of_the_samples : IDisposable
{
    private static readonly string[] Quarters = ["q3-2025-26", "q4-2025-26", "q4-25-26", "q1-2026-27"];
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("nofpipeline-published-");

    public Published_of_the_samples()
    {
        var names = Directory.EnumerateFiles(Repository.PublishedData())
            .Where(f => Quarters.Any(q => Path.GetFileName(f).Contains(q, StringComparison.Ordinal)) || Path.GetFileName(f).StartsWith("order-evidence-", StringComparison.Ordinal));
        foreach (var file in names.Where(f => !f.EndsWith("2025-26Q1.csv", StringComparison.Ordinal) && !f.EndsWith("2025-26Q2.csv", StringComparison.Ordinal)))
        {
            File.Copy(file, Path.Combine(folder.FullName, Path.GetFileName(file)));
        }
    }

    public string Folder => folder.FullName;

    public void Dispose() => folder.Delete(recursive: true);
}
