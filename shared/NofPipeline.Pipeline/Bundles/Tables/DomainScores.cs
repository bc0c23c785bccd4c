using NofPipeline.Domain.Organisations;
using NofPipeline.Domain.Rules;
using NofPipeline.Domain.Scoring;
using NofPipeline.Domain.Segmentation;

namespace NofPipeline.Pipeline.Bundles.Tables;

/// <summary>Domain and sub-domain scores in one tidy file.</summary>
internal static class DomainScores
{
    public static BundleTable Of(BundleInput input)
    {
        var quarter = input.Scores.Quarter;
        var segments = input.Segments.Organisations
            .SelectMany(o => o.Domains.Select(d => (o.Organisation.Code, Segment: d)))
            .ToDictionary(d => (d.Code, d.Segment.Domain), d => d.Segment);
        var layout = new TidyLayout<Row>()
            .Text("quarter", "NHS financial quarter, such as 2025-26Q4.", _ => quarter.ToString())
            .Text("org_code", "ODS code.", r => r.Organisation.Code.Value)
            .Text("type", "acute, mental-health-and-community, ambulance or icb.", r => r.Organisation.Type.Token())
            .Text("level", "domain or sub-domain.", r => r.SubDomain is null ? "domain" : "sub-domain")
            .Text("domain", "Machine token of the domain.", r => r.Domain.Id)
            .Text("sub_domain", "Machine token of the sub-domain; empty for a domain.", r => r.SubDomain?.Id)
            .Text("name", "Name of the domain or sub-domain.", r => r.SubDomain?.Name ?? r.Domain.Name)
            .Number("score", "Mean of the scores in it, 1 (best) to 4, half up to two decimals.", r => r.Score.Printed)
            .Number("score_unrounded", "The same before rounding, kept to 20 decimals.", r => r.Score.Unrounded)
            .Integer("items", "How many scores it is the mean of.", r => r.Score.Items)
            .Integer("segment", "Domain segment, 1 to 4; empty for a sub-domain.", r => r.Segment?.Segment)
            .Integer("rank", "Competition rank of the domain score within the type; empty for a sub-domain.", r => r.Segment?.Rank);
        var rows = input.Scores.Organisations
            .OrderBy(o => o.Organisation.Code)
            .SelectMany(o => input.Method.Domains.SelectMany(d => RowsOf(o, d, segments.GetValueOrDefault((o.Organisation.Code, d.Id)))));
        return new BundleTable(
            $"nof-{quarter}-domain-scores.csv",
            $"Domain and sub-domain scores, {quarter.Display}",
            "One row per organisation and domain, followed by its sub-domains; a domain without a score has no row.",
            layout.Columns,
            ["quarter", "org_code", "domain", "level", "name"],
            layout.Write(rows));
    }

    private static IEnumerable<Row> RowsOf(OrganisationScores scores, DomainDefinition domain, DomainSegment? segment)
    {
        var ofDomain = scores.Domains
            .Where(s => s.Id == domain.Id)
            .Select(s => new Row(scores.Organisation, domain, null, s.Mean, segment));
        var ofSubDomains =
            from subDomain in domain.SubDomains
            from score in scores.SubDomains
            where score.Id == $"{domain.Id}/{subDomain.Id}"
            select new Row(scores.Organisation, domain, subDomain, score.Mean, null);
        return ofDomain.Concat(ofSubDomains);
    }

    private sealed record Row(
        Organisation Organisation, DomainDefinition Domain, SubDomainDefinition? SubDomain, MeanScore Score, DomainSegment? Segment);
}
