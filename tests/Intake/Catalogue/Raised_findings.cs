using NofPipeline.Domain.Findings;
using NofPipeline.Support;

namespace NofPipeline.Intake.Tests.Catalogue;

/// <summary>What the examples raise, taken in once.</summary>
public sealed class Raised_findings : IAsyncLifetime
{
    public IReadOnlyList<(string Example, Finding Finding)> All { get; private set; } = [];

    public string Catalogue => FindingCatalogue.Of(All);

    public async ValueTask InitializeAsync() => All = await Examples.RaiseAsync();

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
