using NofPipeline.Domain.Rules;
using NofPipeline.Domain.WhatIf;

namespace NofPipeline.Reading.WhatIf;

/// <summary>A change of one value.</summary>
public sealed record ChangeView(
    string Metric, string Name, string Unit, decimal From, decimal To, int RankFrom, int RankTo, int Peers, int Cost)
{
    public static ChangeView Of(ValueChange change, MethodDefinition method) => new(
        change.Metric.Value,
        method.Metric(change.Metric)!.Name,
        change.Unit,
        change.From,
        change.To,
        change.RankFrom,
        change.RankTo,
        change.Peers,
        change.Cost);
}
