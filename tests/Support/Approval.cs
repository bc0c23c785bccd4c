namespace NofPipeline.Support;

/// <summary>Texts that people read, held in files of the repository: a change to them is seen in review.</summary>
public static class Approval
{
    /// <summary>
    /// The approved text of a file below <c>tests</c>, such as <c>Explain/Approved/trust.txt</c>. After a change that is meant, run the tests once
    /// with <c>NOF_APPROVE=1</c>: the file is written with <paramref name="text"/>, and the change is seen in review.
    /// </summary>
    /// <exception cref="FileNotFoundException">There is no approved text yet; the message has the text.</exception>
    public static string Of(string file, string text)
    {
        var path = Path.Combine(RepositoryRoot.Folder, "tests", file);
        if (Environment.GetEnvironmentVariable("NOF_APPROVE") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, text);
        }

        return File.Exists(path) ? File.ReadAllText(path).ReplaceLineEndings("\n") : throw new FileNotFoundException($"No approved {file}. It would be:\n{text}");
    }
}
