using System.ComponentModel;
using System.Diagnostics;
using System.Text.Json;

namespace NofPipeline.MethodData.Tests.Schema;

/// <summary>
/// The JSON Schema validator ajv, from npm: no .NET validator restores here. Installed once into a temporary folder;
/// where node or the registry is not to be had, the tests that need it are skipped.
/// </summary>
public sealed class Ajv : IDisposable
{
    private const string Script = """
        const Ajv = require('ajv/dist/2020').default, fs = require('fs');
        const ajv = new Ajv({ strict: true, strictRequired: false, strictTypes: false, allErrors: true });
        const validate = ajv.compile(JSON.parse(fs.readFileSync(process.argv[2], 'utf8')));
        const documents = JSON.parse(fs.readFileSync(process.argv[3], 'utf8'));
        console.log(JSON.stringify(documents.map(d => validate(d) ? '' : ajv.errorsText(validate.errors))));
        """;

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("nof-ajv-");
    private readonly string? missing;

    public Ajv()
    {
        File.WriteAllText(Path.Combine(folder.FullName, "package.json"), "{ \"private\": true }");
        File.WriteAllText(Path.Combine(folder.FullName, "validate.js"), Script);
        missing = Run("npm", "install", "--ignore-scripts", "--no-audit", "--no-fund", "ajv@8") is { Code: 0 } ? null : "node, npm or the package ajv is not to be had.";
    }

    /// <summary>One text per document, empty where it is valid.</summary>
    public IReadOnlyList<string> Validate(string schema, IReadOnlyList<string> documents)
    {
        if (missing is not null)
        {
            Assert.Skip(missing);
        }

        var schemaFile = Path.Combine(folder.FullName, "schema.json");
        var documentsFile = Path.Combine(folder.FullName, "documents.json");
        File.WriteAllText(schemaFile, schema);
        File.WriteAllText(documentsFile, $"[{string.Join(",\n", documents)}]");
        var (code, output, error) = Run("node", "validate.js", schemaFile, documentsFile);
        Assert.True(code == 0, error);
        return JsonSerializer.Deserialize<string[]>(output)!;
    }

    public void Dispose() => folder.Delete(recursive: true);

    private (int Code, string Output, string Error) Run(string program, params string[] arguments)
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
