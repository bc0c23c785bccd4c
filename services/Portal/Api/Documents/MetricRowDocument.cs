using NofPipeline.Contracts.Events;

namespace NofPipeline.Portal.Api.Documents;

/// <summary>An organisation's result in a metric.</summary>
public sealed record MetricRowDocument
{
    /// <summary>The organisation.</summary>
    public required EventOrganisation Organisation { get; init; }

    /// <summary>What it has there.</summary>
    public required ResultDocument Result { get; init; }
}
