using System.ComponentModel;
using System.Diagnostics;
using System.Text.Json;

namespace NofPipeline.Contracts.Tests;

/// <summary>
/// The JSON Schema validator ajv and the AsyncAPI parser, from npm: nothing of the kind restores for .NET here. Installed once into a
/// temporary folder; where node or the registry is not to be had, the tests that need them are skipped.
/// </summary>
public sealed class NodeTools : IDisposable
{
    private const string ValidateEvents = """
        const Ajv = require('ajv/dist/2020').default, fs = require('fs'), path = require('path');
        const ajv = new Ajv({ strict: true, strictRequired: false, strictTypes: false, allErrors: true });
        const [folder, name, documents] = process.argv.slice(2);
        for (const file of fs.readdirSync(folder)) ajv.addSchema(JSON.parse(fs.readFileSync(path.join(folder, file), 'utf8')), file);
        const validate = ajv.getSchema(name);
        console.log(JSON.stringify(JSON.parse(fs.readFileSync(documents, 'utf8')).map(d => validate(d) ? '' : ajv.errorsText(validate.errors))));
        """;

    private const string ParseAsyncApi = """
        const { Parser, fromFile } = require('@asyncapi/parser');
        fromFile(new Parser(), process.argv[2]).parse().then(({ document, diagnostics }) => {
          // 0 is an error, 1 a warning; 2 says that there is a newer version of the specification.
          const problems = diagnostics.filter(d => d.severity < 2).map(d => `${d.path.join('.')}: ${d.message}`);
          console.log(JSON.stringify(document ? problems : ['No document.', ...problems]));
        });
        """;

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("nof-node-");
    private readonly string? missing;

    public NodeTools()
    {
        Write("package.json", "{ \"private\": true }");
        Write("events.js", ValidateEvents);
        Write("asyncapi.js", ParseAsyncApi);
        missing = Run("npm", "install", "--ignore-scripts", "--no-audit", "--no-fund", "ajv@8.20.0", "@asyncapi/parser@3.6.3") is { Code: 0 }
            ? null
            : "node, npm or the packages ajv and @asyncapi/parser are not to be had.";
    }

    /// <summary>One text per document, empty where it is valid.</summary>
    /// <param name="schemas">The folder of the schemas.</param>
    /// <param name="name">The schema's file name.</param>
    /// <param name="documents">JSON.</param>
    public IReadOnlyList<string> Validate(string schemas, string name, IReadOnlyList<string> documents) =>
        Answer("events.js", schemas, name, Write("documents.json", $"[{string.Join(",\n", documents)}]"));

    /// <summary>What is wrong with an AsyncAPI document.</summary>
    public IReadOnlyList<string> ProblemsOf(string asyncApiFile) => Answer("asyncapi.js", asyncApiFile);

    public void Dispose() => folder.Delete(recursive: true);

    private string[] Answer(string script, params string[] arguments)
    {
        Assert.SkipWhen(missing is not null, missing ?? string.Empty);
        var (code, output, error) = Run("node", [script, .. arguments]);
        Assert.True(code == 0, error);
        return JsonSerializer.Deserialize<string[]>(output)!;
    }

    private string Write(string name, string content)
    {
        var path = Path.Combine(folder.FullName, name);
        File.WriteAllText(path, content);
        return path;
    }

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
