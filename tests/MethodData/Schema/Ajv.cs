using System.Text.Json;
using NofPipeline.Support;

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

    private readonly NodePackages node = new("ajv@8.20.0");

    public Ajv() => node.Write("validate.js", Script);

    /// <summary>One text per document, empty where it is valid.</summary>
    public IReadOnlyList<string> Validate(string schema, IReadOnlyList<string> documents)
    {
        Assert.SkipWhen(node.Missing is not null, node.Missing ?? string.Empty);
        var (code, output, error) = node.RunScript(
            "validate.js", node.Write("schema.json", schema), node.Write("documents.json", $"[{string.Join(",\n", documents)}]"));
        Assert.True(code == 0, error);
        return JsonSerializer.Deserialize<string[]>(output)!;
    }

    public void Dispose() => node.Dispose();
}
