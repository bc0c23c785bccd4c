using NofPipeline.Support;

namespace NofPipeline.Contracts.Tests;

/// <summary>The contract files of the repository, <c>shared/contracts</c>.</summary>
public static class ContractFolder
{
    public static string Root { get; } = Path.Combine(RepositoryRoot.Folder, "shared", "contracts");

    /// <summary>
    /// Compares a text with the approved one. After a change that is meant, run the tests once with <c>NOF_APPROVE=1</c>: they write the
    /// files, and the change is seen in review.
    /// </summary>
    public static void AssertApproved(string file, string text)
    {
        var path = Path.Combine(Root, file);
        if (Environment.GetEnvironmentVariable("NOF_APPROVE") == "1")
        {
            File.WriteAllText(path, text);
        }

        Assert.True(File.Exists(path), $"No approved {file}. It would be:\n{text}");
        Assert.Equal(File.ReadAllText(path).ReplaceLineEndings("\n"), text);
    }

    public static string Read(string file) => File.ReadAllText(Path.Combine(Root, file));
}
