namespace NofPipeline.Intake.Tests;

/// <summary>The sample files, and NHS England's own.</summary>
internal static class NationalFiles
{
    private static string Root { get; } = FindRoot();

    /// <summary>The text of a file of the sample drop folder.</summary>
    public static string Sample(string name) => File.ReadAllText(Path.Combine(Root, "samples", "drop", name));

    /// <summary>The bytes of a file as NHS England published it; skips the test where it is not at hand.</summary>
    public static byte[] Published(string name)
    {
        var named = Environment.GetEnvironmentVariable("NOF_PUBLISHED_DATA");
        var path = Path.Combine(string.IsNullOrEmpty(named) ? Path.GetFullPath(Path.Combine(Root, "..", "shared", "data")) : named, name);
        if (!File.Exists(path))
        {
            Assert.Skip($"NHS England's published file is not at {path}; set NOF_PUBLISHED_DATA to its folder.");
        }

        return File.ReadAllBytes(path);
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
