namespace NofPipeline.Pipeline.Tests.MongoDb;

/// <summary>With the key, and without the password.</summary>
public sealed class Wrong_settings_of_MongoDB_stop_the_start
{
    [Theory]
    [InlineData("", "nof", "Nof:MongoDb:Uri is empty")]
    [InlineData("http://user:secret@host", "nof", "Nof:MongoDb:Uri is not the address of a MongoDB server")]
    [InlineData("mongodb://user:secret@more@host", "nof", "Nof:MongoDb:Uri is not the address of a MongoDB server")]
    [InlineData("mongodb://user:secret@host/?w=nonsense&journal=perhaps", "nof", "Nof:MongoDb:Uri is not the address of a MongoDB server")]
    [InlineData("mongodb://user:secret@host", "a.b", "Nof:MongoDb:Database is 'a.b'")]
    public async Task In_a_sentence(string uri, string database, string sentence)
    {
        using var workplace = new Workplace();

        var (exitCode, output) = await workplace.RunHereAsync(
            ("Nof__Store", "MongoDb"), ("Nof__MongoDb__Uri", uri), ("Nof__MongoDb__Database", database));

        Assert.Equal(2, exitCode);
        Assert.Contains(sentence, output.ReplaceLineEndings(" "), StringComparison.Ordinal);
        Assert.DoesNotContain("secret", output, StringComparison.Ordinal);
    }
}
