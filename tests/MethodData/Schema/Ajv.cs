using NofPipeline.Support;

namespace NofPipeline.MethodData.Tests.Schema;

/// <summary>The schema validator for all tests of a class; where it is not to be had, they are skipped.</summary>
public sealed class Ajv : IDisposable
{
    private readonly SchemaValidator validator = new();

    /// <summary>One text per document, empty where it is valid.</summary>
    public IReadOnlyList<string> Validate(string schema, IReadOnlyList<string> documents)
    {
        Assert.SkipWhen(validator.Missing is not null, validator.Missing ?? string.Empty);
        var problems = validator.Validate(schema, documents);
        Assert.Equal(documents.Count, problems.Count);
        return problems;
    }

    public void Dispose() => validator.Dispose();
}
