using NofPipeline.Hosting.Options;
using NofPipeline.Ingestion.Intake;

namespace NofPipeline.Intake.Tests;

/// <summary>Quarters are assembled from the originals again and again, so an original that has changed meanwhile must not be used.</summary>
public sealed class An_original_is_used_as_it_was_taken_in : IDisposable
{
    private readonly string root = Directory.CreateTempSubdirectory("nofpipeline-content-").FullName;
    private readonly DropFolder folder;
    private readonly ContentStore content;

    public An_original_is_used_as_it_was_taken_in()
    {
        var options = new NofOptions { Drop = Path.Combine(root, "drop"), Data = Path.Combine(root, "data") };
        folder = new DropFolder(options);
        folder.Create();
        content = new ContentStore(options);
    }

    [Theory]
    [InlineData(false, "is damaged: its bytes are not those that were taken in. Put it back from a backup, or drop the file again")]
    [InlineData(true, "is not there. Put it back from a backup, or drop the file again")]
    public async Task Or_not_at_all_until_it_is_dropped_again(bool isGone, string sentence)
    {
        var token = TestContext.Current.CancellationToken;
        File.WriteAllText(Path.Combine(folder.Inbox, "figures.csv"), IntakeFolder.Figures(3));
        var sha256 = (await content.AddAsync(Assert.Single(folder.Waiting()), token))!;
        Assert.Equal(IntakeFolder.Figures(3), await TextOfAsync(sha256));
        if (isGone)
        {
            File.Delete(content.PathOf(sha256));
        }
        else
        {
            File.WriteAllText(content.PathOf(sha256), IntakeFolder.Figures(4));
        }

        var refused = await Assert.ThrowsAnyAsync<IOException>(() => content.OpenAsync(sha256, token));
        Assert.Contains(sentence, refused.Message, StringComparison.Ordinal);
        Assert.Contains(sha256, refused.Message, StringComparison.Ordinal);

        Assert.Equal(sha256, await content.AddAsync(Assert.Single(folder.Waiting()), token));
        Assert.Equal(IntakeFolder.Figures(3), await TextOfAsync(sha256));
    }

    private async Task<string> TextOfAsync(string sha256)
    {
        using var reader = new StreamReader(await content.OpenAsync(sha256, TestContext.Current.CancellationToken));
        return await reader.ReadToEndAsync(TestContext.Current.CancellationToken);
    }

    public void Dispose() => Directory.Delete(root, recursive: true);
}
