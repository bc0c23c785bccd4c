using System.ComponentModel;
using System.Diagnostics;

namespace NofPipeline.Support;

/// <summary>
/// Packages from npm in a temporary folder, for what no .NET package that restores here can do, such as validating against a JSON Schema.
/// </summary>
public sealed class NodePackages : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("nof-node-");

    /// <summary>Installs the packages, without running their scripts.</summary>
    public NodePackages(params string[] packages)
    {
        Write("package.json", "{ \"private\": true }");
        Missing = Run("npm", ["install", "--ignore-scripts", "--no-audit", "--no-fund", .. packages]) is { Code: 0 }
            ? null
            : $"node, npm or the packages {string.Join(", ", packages)} are not to be had.";
    }

    /// <summary>Why scripts cannot be run here; <c>null</c> where they can.</summary>
    public string? Missing { get; }

    /// <summary>Writes a file into the folder and returns its path.</summary>
    public string Write(string name, string content)
    {
        var path = Path.Combine(folder.FullName, name);
        File.WriteAllText(path, content);
        return path;
    }

    /// <summary>Runs a script of the folder.</summary>
    public (int Code, string Output, string Error) RunScript(string script, params string[] arguments) => Run("node", [script, .. arguments]);

    public void Dispose() => folder.Delete(recursive: true);

    private (int Code, string Output, string Error) Run(string program, string[] arguments)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, arguments)
            {
                WorkingDirectory = folder.FullName,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            })!;
            var error = process.StandardError.ReadToEndAsync();
            var output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return (process.ExitCode, output, error.GetAwaiter().GetResult());
        }
        catch (Win32Exception problem)
        {
            return (-1, string.Empty, problem.Message);
        }
    }
}
