using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;

namespace NofPipeline.Pipeline.Tests;

/// <summary>A user who may not do everything, for tests that run as one who may: nothing is forbidden to root.</summary>
internal static class Unprivileged
{
    private const int Nobody = 65534;

    /// <summary>What starts a program as that user.</summary>
    public static string[] Program { get; } = ["setpriv", $"--reuid={Id}", $"--regid={Id}", "--clear-groups"];

    public static bool IsPossible { get; } = OperatingSystem.IsLinux() && Environment.IsPrivilegedProcess && Run([.. Program, "dotnet", "--list-runtimes"]);

    private static string Id => Nobody.ToString(CultureInfo.InvariantCulture);

    /// <summary>Gives a folder and all that is in it to the user.</summary>
    public static void Own(string folder) => Assert.True(Run("chown", "-R", $"{Id}:{Id}", folder));

    /// <summary>Sets what the user may do with a file or folder.</summary>
    public static void Allow(string mode, string path) => Assert.True(Run("chmod", mode, path));

    private static bool Run(params string[] command)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(command[0], command[1..]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
            process.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (Win32Exception)
        {
            return false;
        }
    }
}
