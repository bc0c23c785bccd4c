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

/// <summary>A metric of an organisation.</summary>
public sealed record TrustMetricDocument
{
    /// <summary>The metric.</summary>
    public required MetricHeadDocument Metric { get; init; }

    /// <summary>What the organisation has there.</summary>
    public required ResultDocument Result { get; init; }
}

/// <summary>The score of an organisation in a domain or a sub-domain.</summary>
public sealed record DomainDocument
{
    /// <summary>The domain's id; of a sub-domain <c>domain/sub-domain</c>.</summary>
    public required string Id { get; init; }

    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>Mean of the scores in it, 1 (best) to 4, half up to two decimals.</summary>
    public required decimal Score { get; init; }

    /// <summary>The same before rounding, kept to 20 decimals.</summary>
    public required decimal ScoreUnrounded { get; init; }

    /// <summary>How many scores it is the mean of.</summary>
    public required int Items { get; init; }

    /// <summary>Domain segment, 1 to 4; <c>null</c> for a sub-domain and for an organisation that is not segmented.</summary>
    public required int? Segment { get; init; }

    /// <summary>Competition rank of the domain score within the type; likewise.</summary>
    public required int? Rank { get; init; }
}

/// <summary>Something that was decided about an organisation.</summary>
public sealed record DecisionDocument
{
    /// <summary>Such as <c>financial-override</c> or <c>improvement-programme</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>One of the values that the method allows for the kind.</summary>
    public required string Value { get; init; }

    /// <summary>Why; may be empty.</summary>
    public required string Reason { get; init; }

    /// <summary>Who decided.</summary>
    public required string DecidedBy { get; init; }

    /// <summary>The day, where known.</summary>
    public required DateOnly? DecidedOn { get; init; }
}
