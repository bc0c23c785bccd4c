namespace NofPipeline.FileFormats.Tests;

/// <summary>Where the files are that the tests read besides the code.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot();

    public static string Samples => Path.Combine(Root, "samples");

    public static string Schemas => Path.Combine(Root, "shared", "contracts", "feeds");

    /// <summary>The folder with NHS England's CSV files; skips the test where there is none.</summary>
    public static string PublishedData()
    {
        var named = Environment.GetEnvironmentVariable("NOF_PUBLISHED_DATA");
        var folder = string.IsNullOrEmpty(named) ? Path.GetFullPath(Path.Combine(Root, "..", "shared", "data")) : named;
        if (!Directory.Exists(folder))
        {
            Assert.Skip($"NHS England's published CSV files are not at {folder}; set NOF_PUBLISHED_DATA to their folder.");
        }

        return folder;
    }

    /// <summary>The text of a file that the tests write: with <c>NOF_APPROVE=1</c> it is written first, as <paramref name="text"/> makes it of what is there.</summary>
    public static string Approved(string path, Func<string, string> text)
    {
        var there = File.Exists(path) ? File.ReadAllText(path).ReplaceLineEndings("\n") : string.Empty;
        if (Environment.GetEnvironmentVariable("NOF_APPROVE") != "1")
        {
            return there;
        }

        File.WriteAllText(path, text(there));
        return text(there);
    }

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "NofPipeline.sln")))
        {
            folder = folder.Parent ?? throw new DirectoryNotFoundException("The tests must run below the repository.");
        }

        return folder.FullName;
    }
}
