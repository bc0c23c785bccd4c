using System.Globalization;
using NofPipeline.Domain.Decisions;

namespace NofPipeline.Reading.Movements;

/// <summary>Decisions that were recorded by hand, in the words of every page, command and file.</summary>
public static class DecisionWords
{
    /// <summary>Such as <c>recorded by hand: A. Person, 2026-02-10</c>.</summary>
    public static string ByHand(Decision decision) => $"recorded by hand{(Who(decision) is { Length: > 0 } who ? $": {who}" : string.Empty)}";

    /// <summary>Who decided and when, such as <c>A. Person, 2026-02-10</c>; empty where neither is known.</summary>
    public static string Who(Decision decision) => string.Join(
        ", ", new[] { decision.DecidedBy, decision.DecidedOn?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) }.Where(t => !string.IsNullOrEmpty(t)));
}
