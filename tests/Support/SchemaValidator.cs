using System.Text.Json;

namespace NofPipeline.Support;

/// <summary>
/// The JSON Schema validator ajv, from npm: no .NET validator restores here. Installed once into a temporary folder; where node or the registry is
/// not to be had, <see cref="Missing"/> says so and the tests that need it are skipped.
/// </summary>
public sealed class SchemaValidator : IDisposable
{
    private const string Script = """
        const Ajv = require('ajv/dist/2020').default, fs = require('fs');
        const ajv = new Ajv({ strict: true, strictRequired: false, strictTypes: false, allErrors: true });
        const validate = ajv.compile(JSON.parse(fs.readFileSync(process.argv[2], 'utf8')));
        const documents = JSON.parse(fs.readFileSync(process.argv[3], 'utf8'));
        console.log(JSON.stringify(documents.map(d => validate(d) ? '' : ajv.errorsText(validate.errors))));
        """;

    private readonly NodePackages node = new("ajv@8.20.0");

    public SchemaValidator() => node.Write("validate.js", Script);

    /// <summary>Why nothing can be validated here; <c>null</c> where it can.</summary>
    public string? Missing => node.Missing;

    /// <summary>One text per document, empty where it is valid.</summary>
    /// <exception cref="InvalidOperationException">The schema itself is wrong.</exception>
    public IReadOnlyList<string> Validate(string schema, IReadOnlyList<string> documents)
    {
        var (code, output, error) = node.RunScript(
            "validate.js", node.Write("schema.json", schema), node.Write("documents.json", $"[{string.Join(",\n", documents)}]"));
        return code == 0 ? JsonSerializer.Deserialize<string[]>(output)! : throw new InvalidOperationException(error);
    }

    public void Dispose() => node.Dispose();
}
