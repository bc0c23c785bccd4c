using NofPipeline.Files;
using NofPipeline.Files.Rows;
using NofPipeline.Ingestion.Quality;
using NofPipeline.Methods;

namespace NofPipeline.Intake.Tests;

public sealed class Quality_gates_pass_the_national_files
{
    private static readonly string[] Quarters = ["2025-26Q3", "2025-26Q4", "2026-27Q1"];

    [Fact]
    public void As_samples_dropped_in_order()
    {
        List<FeedFile> files = [GateTexts.Read("organisations.csv", NationalFiles.Sample("organisations.csv"))];
        files.AddRange(Quarters.Select(q => GateTexts.Read($"metric-values-{q}.csv", NationalFiles.Sample($"metric-values-{q}.csv"))));

        Assert.Empty(FindingsOf(files));
        Assert.NotEmpty(FindingsOf([.. files[..^1], WithoutTheFirstRows(files[^1])]));
    }

    [Fact]
    public void As_NHS_England_published_them()
    {
        string[] names =
        [
            .. new[] { "q3-2025-26", "q4-2025-26", "q1-2026-27" }.SelectMany(q =>
                new[] { "acute", "ambulance", "mental-health-community" }.Select(type => $"nof-{type}-{q}.csv")),
            "dm01-march-2026-full-extract.zip",
            "ae-monthly-may-2026.csv",
        ];
        var files = names.Select(name => FeedReader.Read(name, new MemoryStream(NationalFiles.Published(name)))).ToList();

        Assert.All(files, f => Assert.False(f.IsRejected, f.Name));
        Assert.Empty(FindingsOf(files));
        Assert.NotEmpty(FindingsOf([.. files.Take(3), WithoutTheFirstRows(files[3])]));
    }

    /// <summary>Each file against those before it.</summary>
    private static IEnumerable<string> FindingsOf(IReadOnlyList<FeedFile> files)
    {
        var gates = new QualityGates(EmbeddedGates.Rules, MethodCatalogue.Embedded());
        var accepted = GateTexts.Accepted(files);
        return accepted.SelectMany((file, i) => gates.Check(file, [.. accepted.Take(i)], [], [])).Select(f => $"{f.File}: {f.Code}: {f.Message}");
    }

    private static FeedFile WithoutTheFirstRows(FeedFile file) => file with { Values = [.. file.Values.Skip(file.Values.Count / 2)] };
}
