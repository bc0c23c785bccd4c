namespace NofPipeline.Pipeline.Tests.WithoutMongoDb;

/// <summary>A program that was built without the driver says so, instead of keeping the snapshots somewhere else.</summary>
public sealed class MongoDB_is_refused_without_its_driver
{
    [Fact]
    public async Task In_a_sentence_that_names_the_setting()
    {
        using var workplace = new Workplace();

        var (exitCode, output) = await workplace.RunOnceAsync(("Nof__Store", "MongoDb"), ("Nof__MongoDb__Uri", "mongodb://user:secret@localhost"));

        Assert.Equal(2, exitCode);
        Assert.Contains("Nof:Store is MongoDb, but this program was built without the MongoDB driver", output.ReplaceLineEndings(" "), StringComparison.Ordinal);
        Assert.DoesNotContain("secret", output, StringComparison.Ordinal);
        Assert.False(Directory.Exists(workplace.Data));
    }
}
