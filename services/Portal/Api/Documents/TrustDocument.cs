using NofPipeline.Domain.Organisations;
using NofPipeline.Portal.Quarters;

namespace NofPipeline.Portal.Api.Documents;

/// <summary>An organisation in a quarter.</summary>
public sealed record TrustDocument
{
    /// <summary>The quarter and its version.</summary>
    public required QuarterHeadDocument Quarter { get; init; }

    /// <summary>The organisation, and where it stands.</summary>
    public required TrustHeadDocument Trust { get; init; }

    /// <summary>Average metric score before rounding, kept to 20 decimals; <c>null</c> where there is none.</summary>
    public required decimal? AverageUnrounded { get; init; }

    /// <summary>The domains in which it has a score, in the method's order.</summary>
    public required IReadOnlyList<DomainDocument> Domains { get; init; }

    /// <summary>The sub-domains likewise.</summary>
    public required IReadOnlyList<DomainDocument> SubDomains { get; init; }

    /// <summary>Every value and score, by id and unit; composites last.</summary>
    public required IReadOnlyList<TrustMetricDocument> Metrics { get; init; }

    /// <summary>The decisions that are known.</summary>
    public required IReadOnlyList<DecisionDocument> Decisions { get; init; }

    internal static TrustDocument? Of(QuarterView view, string code)
    {
        if (!OdsCode.TryParse(code, out var parsed) || !view.File.Scores.TryGetValue(parsed, out var scores))
        {
            return null;
        }

        var method = view.Method;
        var segments = view.File.Segments.GetValueOrDefault(parsed);
        var results = new Results(view);
        return new TrustDocument
        {
            Quarter = QuarterHeadDocument.Of(view.Header),
            Trust = TrustHeadDocument.Of(view, scores.Organisation),
            AverageUnrounded = scores.Average?.Unrounded,
            Domains =
            [
                .. scores.Domains.Select(d => (Score: d, Segment: segments?.Domains.FirstOrDefault(s => s.Domain == d.Id))).Select(d => new DomainDocument
                {
                    Id = d.Score.Id,
                    Name = method.DomainName(d.Score.Id),
                    Score = d.Score.Mean.Printed,
                    ScoreUnrounded = d.Score.Mean.Unrounded,
                    Items = d.Score.Mean.Items,
                    Segment = d.Segment?.Segment,
                    Rank = d.Segment?.Rank,
                }),
            ],
            SubDomains =
            [
                .. scores.SubDomains.Select(s => new DomainDocument
                {
                    Id = s.Id,
                    Name = method.SubDomainName(s.Id.Split('/')[0], s.Id.Split('/')[^1]),
                    Score = s.Mean.Printed,
                    ScoreUnrounded = s.Mean.Unrounded,
                    Items = s.Mean.Items,
                    Segment = null,
                    Rank = null,
                }),
            ],
            Metrics = [.. results.Of(scores).Select(r => new TrustMetricDocument { Metric = r.Metric, Result = r.Result })],
            Decisions =
            [
                .. (segments?.Decisions ?? []).Select(d => new DecisionDocument
                {
                    Kind = d.Kind,
                    Value = d.Value,
                    Reason = d.Reason,
                    DecidedBy = d.DecidedBy,
                    DecidedOn = d.DecidedOn,
                }),
            ],
        };
    }
}
