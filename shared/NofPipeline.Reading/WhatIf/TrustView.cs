using System.Globalization;
using System.Text.Json.Serialization;
using NofPipeline.Domain.Movement;
using NofPipeline.Domain.Organisations;
using NofPipeline.Domain.Segmentation;
using NofPipeline.Domain.Tokens;
using NofPipeline.Reading.Quarters;

namespace NofPipeline.Reading.WhatIf;

/// <summary>Whom and which quarter an answer is about, and where the trust stands.</summary>
public sealed record TrustView
{
    public required string Organisation { get; init; }

    public required string Name { get; init; }

    public required string Quarter { get; init; }

    public required bool IsFinal { get; init; }

    public required string Method { get; init; }

    /// <summary>The snapshot whose inputs were used.</summary>
    public required string Inputs { get; init; }

    public required decimal Average { get; init; }

    /// <summary>The cuts of the average.</summary>
    public required IReadOnlyList<decimal> Cuts { get; init; }

    public required int Unadjusted { get; init; }

    public required bool Override { get; init; }

    /// <summary><c>decision</c>, <c>derived</c> or <c>not-stated</c>.</summary>
    public required string OverrideSource { get; init; }

    public required int Adjusted { get; init; }

    /// <summary><c>null</c> where nothing states whether a decision sets it.</summary>
    public required int? Final { get; init; }

    public required int LeagueRank { get; init; }

    public static TrustView Of(SegmentedQuarter quarter, QuarterFigures figures, OdsCode code)
    {
        var trust = figures.Segments.Organisations.First(o => o.Organisation.Code == code);
        return new TrustView
        {
            Organisation = code.Value,
            Name = trust.Organisation.Name,
            Quarter = figures.Inputs.Quarter.ToString(),
            IsFinal = figures.Inputs.Completeness.IsFinal,
            Method = quarter.Method.Id,
            Inputs = quarter.InputsId.Value,
            Average = trust.Average,
            Cuts = figures.Segments.Cuts.First(c => c.Scope == SegmentCuts.AverageScope).Cuts,
            Unadjusted = trust.Unadjusted,
            Override = trust.Override.Applies,
            OverrideSource = trust.Override.Source.Token(),
            Adjusted = trust.Adjusted,
            Final = trust.Final,
            LeagueRank = trust.LeagueRank,
        };
    }

    /// <summary>Its final segment or, where that is not stated, the adjusted one, in words.</summary>
    [JsonIgnore]
    public string SegmentWords => Final is { } final
        ? string.Create(CultureInfo.InvariantCulture, $"segment {final}")
        : string.Create(CultureInfo.InvariantCulture, $"adjusted segment {Adjusted} (the final one is not stated)");

    /// <summary>What the override makes of the segment, in words.</summary>
    [JsonIgnore]
    public string OverrideWords => Override ? string.Create(CultureInfo.InvariantCulture, $"unadjusted segment {Unadjusted}, with the financial override {Adjusted}")
        : OverrideSource == Domain.Segmentation.OverrideSource.NotStated.Token() ? "the financial override is not stated"
        : "no financial override";
}
