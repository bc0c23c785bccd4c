using System.Text.Json.Serialization;

namespace NofPipeline.Contracts.Events;

/// <summary>Why an average changed. Travels as the text in brackets; a text that this version does not know reads as <see cref="Unknown"/>.</summary>
[JsonConverter(typeof(EnumTokenConverter<AverageChangeCause>))]
public enum AverageChangeCause
{
    /// <summary>A cause that a newer publisher gave (<c>unknown</c>).</summary>
    Unknown,

    /// <summary>The organisation's own figures of a later period (<c>own-figures</c>).</summary>
    OwnFigures,

    /// <summary>Its own figures of another whole year (<c>annual-refreshed</c>).</summary>
    AnnualRefreshed,

    /// <summary>Its own figures of the same period were revised (<c>revised</c>).</summary>
    Revised,

    /// <summary>Others did better or worse (<c>peers-moved</c>).</summary>
    PeersMoved,

    /// <summary>Other metrics enter the average (<c>metric-set</c>).</summary>
    MetricSet,

    /// <summary>The same figures score differently by another method (<c>method</c>).</summary>
    Method,
}
