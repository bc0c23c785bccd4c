using NofPipeline.Domain.Organisations;
using NofPipeline.Domain.Rules;
using NofPipeline.Domain.Values;
using NofPipeline.Portal.Quarters;
using NofPipeline.Reading.MethodData;

namespace NofPipeline.Portal.Pages.Metrics;

/// <summary>A metric or a composite of the method: what a metric page is about.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Sheet">What it is, in words.</param>
/// <param name="DomainName">The domain's name.</param>
/// <param name="SubDomainName">The sub-domain's name.</param>
/// <param name="Polarity">Which way is better; <c>null</c> of a composite, where lower scores are.</param>
/// <param name="Types">The types that report it; <c>null</c> of a composite.</param>
/// <param name="Components">What a composite is made of; empty of a metric.</param>
/// <param name="IsContextual">Whether it is shown and never scored.</param>
public sealed record MetricSubject(
    MetricId Id,
    MetricSheet Sheet,
    string DomainName,
    string SubDomainName,
    Polarity? Polarity,
    IReadOnlyList<OrganisationType>? Types,
    IReadOnlyList<MetricId> Components,
    bool IsContextual)
{
    public bool IsComposite => Components.Count > 0;

    public bool LowerIsBetter => Polarity is not Domain.Rules.Polarity.HigherIsBetter;

    /// <summary>What it does to the average.</summary>
    public string Counts => IsContextual ? "shown only" : Sheet.Averaged ? "in the average" : "through a composite";

    /// <summary>Every metric and composite of the method as the quarter has them: by domain and sub-domain in the method's order.</summary>
    public static IReadOnlyList<MetricSubject> All(QuarterView view)
    {
        var method = view.Method;
        var order = method.Domains.SelectMany(d => d.SubDomains.Select(s => (Domain: d.Id, SubDomain: s.Id))).ToList();
        return
        [
            .. method.MetricsIn(view.Quarter)
                .Select(m => new MetricSubject(
                    m.Id, MetricSheet.Of(m, null), method.DomainName(m.Domain), method.SubDomainName(m.Domain, m.SubDomain), m.Polarity, m.OrganisationTypes, [], m.Contextual))
                .Concat(method.Composites.Select(c => new MetricSubject(
                    c.Id, MetricSheet.Of(c, null), method.DomainName(c.Domain), method.SubDomainName(c.Domain, c.SubDomain), null, null, c.Components, false)))
                .OrderBy(s => order.IndexOf((s.Sheet.Domain, s.Sheet.SubDomain)))
                .ThenBy(s => s.Id),
        ];
    }
}
