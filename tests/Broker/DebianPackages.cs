using System.Diagnostics;

namespace NofPipeline.Broker;

/// <summary>
/// The programs that tests over RabbitMQ start, and that the SDK does not bring. Where they are missing they are installed, if this is Debian
/// (or one of its kind) and the tests run as root; otherwise the tests are skipped and say what to install.
/// </summary>
public static class DebianPackages
{
    /// <summary>Why tests are skipped.</summary>
    public const string Missing = "install rabbitmq-server and python3-pika (apt-get install rabbitmq-server python3-pika)";

    private const string Python = "/usr/bin/python3";
    private const string Apt = "/usr/bin/apt-get";
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(200);
    private static readonly Lazy<bool> Installed = new(Install);

    /// <summary>Whether a broker can be started.</summary>
    public static bool HasBroker => File.Exists(BrokerScript.Server) || (Installed.Value && File.Exists(BrokerScript.Server));

    /// <summary>Whether a subscriber in Python can be started.</summary>
    public static bool HasPika => CanImportPika() || (Installed.Value && CanImportPika());

    private static bool Install()
    {
        if (Environment.UserName != "root" || !File.Exists(Apt))
        {
            return false;
        }

        // Test programs run side by side, and apt lets one of them in.
        using var turn = Turn();
        return (File.Exists(BrokerScript.Server) && CanImportPika())
            || (Run(Apt, "update", "-qq") && Run(Apt, "install", "-y", "-qq", "--no-install-recommends", "rabbitmq-server", "python3-pika"));
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

    private static bool CanImportPika() => File.Exists(Python) && Run(Python, "-c", "import pika");

    private static bool Run(string program, params string[] arguments)
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
}
