using NofPipeline.Domain.Organisations;
using NofPipeline.Domain.Rules;
using NofPipeline.Domain.Scoring;

namespace NofPipeline.Domain.Explanations;

/// <summary>Explains domain and sub-domain scores and domain segments.</summary>
internal sealed class DomainExplainer(ExplainedQuarter quarter)
{
    private readonly ILookup<string, (OrganisationType Type, decimal Printed)> printed = quarter.Scores.Organisations
        .Where(o => o.Average is not null && quarter.Method.SegmentedTypes.Contains(o.Organisation.Type))
        .SelectMany(o => o.Domains.Select(d => (d.Id, o.Organisation.Type, d.Mean.Printed)))
        .ToLookup(d => d.Id, d => (d.Type, d.Printed));

    public IReadOnlyList<DomainExplanation> Explain(
        OrganisationScores stored, IReadOnlyList<(string Domain, string SubDomain, ScoreItem Item)> items, DiscrepancyLog log) =>
    [
        .. from domain in quarter.Method.Domains
           let mean = MeanExplainer.Explain(
               $"score of {domain.Name}", [.. items.Where(i => i.Domain == domain.Id).Select(i => i.Item)], MeanOf(stored.Domains, domain.Id), log)
           where mean is not null
           select Explain(stored, domain, mean, items, log),
    ];

    private DomainExplanation Explain(
        OrganisationScores stored,
        DomainDefinition domain,
        MeanExplanation mean,
        IReadOnlyList<(string Domain, string SubDomain, ScoreItem Item)> items,
        DiscrepancyLog log)
    {
        var subDomains =
            from sub in domain.SubDomains
            let inside = items.Where(i => i.Domain == domain.Id && i.SubDomain == sub.Id).Select(i => i.Item).ToList()
            let subMean = MeanExplainer.Explain($"score of {sub.Name}", inside, MeanOf(stored.SubDomains, $"{domain.Id}/{sub.Id}"), log)
            where subMean is not null
            select new SubDomainExplanation(sub.Id, sub.Name, subMean);
        var segment = quarter.Segments.Organisations
            .FirstOrDefault(o => o.Organisation.Code == stored.Organisation.Code)?.Domains
            .FirstOrDefault(d => d.Domain == domain.Id);
        var ofType = printed[domain.Id].Where(p => p.Type == stored.Organisation.Type).Select(p => p.Printed).ToList();
        var explanation = new DomainExplanation
        {
            Id = domain.Id,
            Name = domain.Name,
            Mean = mean,
            Cuts = segment is null ? null : CutsExplainer.Explain(
                domain.Name,
                quarter.Method.DomainSegmentation,
                [.. printed[domain.Id].Select(p => p.Printed)],
                mean.Printed,
                quarter.Segments.Cuts.FirstOrDefault(c => c.Scope == domain.Id),
                quarter.Bases.GetValueOrDefault(domain.SegmentId),
                log),
            Rank = segment is null ? null : 1 + ofType.Count(p => p < mean.Printed),
            Ranked = segment is null ? null : ofType.Count,
            SubDomains = [.. subDomains],
        };
        log.Check($"segment of {domain.Name}", segment?.Segment, explanation.Cuts?.Segment);
        log.Check($"rank of {domain.Name}", segment?.Rank, explanation.Rank);
        return explanation;
    }

    private static MeanScore? MeanOf(IReadOnlyList<GroupScore> scores, string id) => scores.FirstOrDefault(s => s.Id == id)?.Mean;
}
