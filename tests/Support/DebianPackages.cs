using System.Diagnostics;

namespace NofPipeline.Support;

/// <summary>
/// Programs that tests start and that the SDK does not bring. Where they are missing they are installed, if this is Debian (or one of its kind)
/// and the tests run as root; otherwise the tests are skipped and say what to install.
/// </summary>
public sealed class DebianPackages
{
    private const string Apt = "/usr/bin/apt-get";
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(200);
    private readonly string[] names;
    private readonly Func<bool> areThere;
    private readonly Lazy<bool> installed;

    /// <param name="areThere">Whether what is wanted of the packages is there.</param>
    /// <param name="names">The packages.</param>
    public DebianPackages(Func<bool> areThere, params string[] names)
    {
        this.areThere = areThere;
        this.names = names;
        installed = new(() => Install() && areThere());
    }

    /// <summary>Whether they are there, or are now.</summary>
    public bool AreThere => areThere() || installed.Value;

    /// <summary>Why tests are skipped.</summary>
    public string Missing => $"install {string.Join(" and ", names)} (apt-get install {string.Join(' ', names)})";

    /// <summary>Runs a program to its end and says whether it succeeded.</summary>
    public static bool Run(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["DEBIAN_FRONTEND"] = "noninteractive";
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        _ = errors.GetAwaiter().GetResult();
        return process.ExitCode == 0;
    }

    private bool Install()
    {
        if (Environment.UserName != "root" || !File.Exists(Apt))
        {
            return false;
        }

        // Test programs run side by side, and apt lets one of them in.
        using var turn = Turn();
        return areThere() || (Run(Apt, "update", "-qq") && Run(Apt, ["install", "-y", "-qq", "--no-install-recommends", .. names]));
    }

    private static FileStream Turn()
    {
        while (true)
        {
            try
            {
                return new FileStream(
                    Path.Combine(Path.GetTempPath(), "nofpipeline-install.lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1, FileOptions.DeleteOnClose);
            }
            catch (IOException)
            {
                Thread.Sleep(Look);
            }
        }
    }
}
