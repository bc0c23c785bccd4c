using System.Text.Json;
using NofPipeline.Domain.Reconciliation;

namespace NofPipeline.Publishing.Reconciliation;

/// <summary>The machine tokens of what a reconciliation says.</summary>
public static class ReconciliationTokens
{
    /// <summary>Such as <c>metric-score</c>.</summary>
    public static string Token(this PublishedFigure figure) => JsonNamingPolicy.KebabCaseLower.ConvertName(figure.ToString());

    /// <summary><c>equal-as-printed</c>, <c>input-missing</c> or <c>rule</c>.</summary>
    public static string Token(this DifferenceCause cause) => JsonNamingPolicy.KebabCaseLower.ConvertName(cause.ToString());
}
