namespace NofPipeline.Hosting;

/// <summary>Who reads what a program prints.</summary>
public static class StandardOutput
{
    /// <summary>
    /// Whether it goes to a terminal that can do more than print lines. Otherwise (a file, a pipe, <c>TERM=dumb</c>) text is plain and of a width of its
    /// own, so that it is the same everywhere.
    /// </summary>
    public static bool IsTerminal => !Console.IsOutputRedirected && Environment.GetEnvironmentVariable("TERM") != "dumb";
}
