namespace NofPipeline.Infra.Tests;

/// <summary>Files of the repository by their path in it.</summary>
internal static class RepositoryFiles
{
    public static string PathOf(string file) => Path.Combine(RepositoryRoot.Folder, file);

    public static string Read(string file) => File.ReadAllText(PathOf(file)).ReplaceLineEndings("\n");

    /// <summary>
    /// Compares a text with the one in the repository. After a change that is meant, run the tests once with <c>NOF_APPROVE=1</c>: they write
    /// the file, and the change is seen in review.
    /// </summary>
    public static void AssertApproved(string file, string text)
    {
        if (Environment.GetEnvironmentVariable("NOF_APPROVE") == "1")
        {
            File.WriteAllText(PathOf(file), text);
        }

        Assert.Equal(Read(file), text);
    }
}
