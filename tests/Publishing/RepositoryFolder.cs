namespace NofPipeline.Publishing.Tests;

/// <summary>Finds files of the repository, and NHS England's published files beside it.</summary>
public static class RepositoryFolder
{
    public static string Root { get; } = FindRoot();

    /// <summary>NHS England's files: <c>NOF_PUBLISHED_DATA</c>, or <c>../shared/data</c>; <c>null</c> where there are none.</summary>
    public static string? PublishedData { get; } =
        new[] { Environment.GetEnvironmentVariable("NOF_PUBLISHED_DATA"), Path.GetFullPath(Path.Combine(Root, "../shared/data")) }
            .FirstOrDefault(Directory.Exists);

    public static string File(string path) => Path.Combine(Root, path);

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !System.IO.File.Exists(Path.Combine(folder.FullName, "NofPipeline.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("The tests run inside the repository.");
    }
}
