using NofPipeline.Methods.Gates;

namespace NofPipeline.Methods;

/// <summary>The built-in thresholds of the quality gates.</summary>
public static class EmbeddedGates
{
    private static readonly Lazy<GateRules> Shipped = new(Load);

    /// <summary>The thresholds, read once.</summary>
    public static GateRules Rules => Shipped.Value;

    private static GateRules Load()
    {
        var result = GateLoader.Load(EmbeddedMethods.GatesFile, EmbeddedMethods.Gates());
        return result.Rules ?? throw new InvalidOperationException($"The built-in quality gates have errors: {string.Join(' ', result.Findings)}");
    }
}
