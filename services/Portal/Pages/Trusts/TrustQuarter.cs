using NofPipeline.Domain.Organisations;
using NofPipeline.Domain.Scoring;
using NofPipeline.Domain.Segmentation;
using NofPipeline.Domain.Values;
using NofPipeline.Portal.Quarters;

namespace NofPipeline.Portal.Pages.Trusts;

/// <summary>An organisation in one of the quarters.</summary>
/// <param name="View">The quarter.</param>
/// <param name="Inputs">What was ingested of it.</param>
/// <param name="Scores">Its scores.</param>
/// <param name="Segments">Its segments; <c>null</c> where it is not segmented.</param>
/// <param name="IsMethodNew">Whether the quarter shown before it has another method.</param>
public sealed record TrustQuarter(QuarterView View, OrganisationInputs Inputs, OrganisationScores Scores, OrganisationSegments? Segments, bool IsMethodNew)
{
    /// <summary>Every quarter that has something of the organisation, in the order given.</summary>
    public static IReadOnlyList<TrustQuarter> Of(IReadOnlyList<QuarterView> quarters, OdsCode code)
    {
        var found = new List<TrustQuarter>();
        foreach (var view in quarters)
        {
            if (view.File.Inputs.TryGetValue(code, out var inputs) && view.File.Scores.TryGetValue(code, out var scores))
            {
                var isMethodNew = found.Count > 0 && found[^1].View.Method.Id != view.Method.Id;
                found.Add(new TrustQuarter(view, inputs, scores, view.File.Segments.GetValueOrDefault(code), isMethodNew));
            }
        }

        return found;
    }
}
