using System.Text.Json;
using NofPipeline.Support;

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

    private readonly NodePackages node = new("ajv@8.20.0", "@asyncapi/parser@3.6.3");

    public NodeTools()
    {
        node.Write("events.js", ValidateEvents);
        node.Write("asyncapi.js", ParseAsyncApi);
    }

    /// <summary>One text per document, empty where it is valid.</summary>
    /// <param name="schemas">The folder of the schemas.</param>
    /// <param name="name">The schema's file name.</param>
    /// <param name="documents">JSON.</param>
    public IReadOnlyList<string> Validate(string schemas, string name, IReadOnlyList<string> documents) =>
        Answer("events.js", schemas, name, node.Write("documents.json", $"[{string.Join(",\n", documents)}]"));

    /// <summary>What is wrong with an AsyncAPI document.</summary>
    public IReadOnlyList<string> ProblemsOf(string asyncApiFile) => Answer("asyncapi.js", asyncApiFile);

    public void Dispose() => node.Dispose();

    private string[] Answer(string script, params string[] arguments)
    {
        Assert.SkipWhen(node.Missing is not null, node.Missing ?? string.Empty);
        var (code, output, error) = node.RunScript(script, arguments);
        Assert.True(code == 0, error);
        return JsonSerializer.Deserialize<string[]>(output)!;
    }
}
