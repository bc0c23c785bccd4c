using System.Text.RegularExpressions;

namespace NofPipeline.Operator.Tests;

/// <summary>What people read is held in Approved/: a change to it is seen in review.</summary>
internal static partial class Approvals
{
    private static string Folder { get; } = Path.Combine(RepositoryRoot(), "tests", "Operator", "Approved");

    /// <summary>
    /// Compares a text, in which hashes are blanked out, with the approved one. After a change that is meant, run the tests once with
    /// <c>NOF_APPROVE=1</c>: they write the file, and the change is seen in review.
    /// </summary>
    public static void AssertApproved(string name, string text)
    {
        var path = Path.Combine(Folder, $"{name}.txt");
        var blanked = string.Join('\n', Hash().Replace(text, "............").ReplaceLineEndings("\n").Split('\n').Select(line => line.TrimEnd()));
        if (Environment.GetEnvironmentVariable("NOF_APPROVE") == "1")
        {
            File.WriteAllText(path, blanked);
        }

        Assert.True(File.Exists(path), $"No approved {name}.txt. It would be:\n{blanked}");
        Assert.Equal(File.ReadAllText(path).ReplaceLineEndings("\n"), blanked);
    }

    [GeneratedRegex(@"\b[0-9a-f]{12}\b")]
    private static partial Regex Hash();

    private static string RepositoryRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "NofPipeline.sln")))
        {
            folder = folder.Parent ?? throw new DirectoryNotFoundException("The tests run inside the repository.");
        }

        return folder.FullName;
    }
}
