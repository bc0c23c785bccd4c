using System.Text.Json.Serialization;

namespace NofPipeline.Contracts.Events;

/// <summary>Why a segment changed. Travels as the text in brackets; a text that this version does not know reads as <see cref="Unknown"/>.</summary>
[JsonConverter(typeof(EnumTokenConverter<SegmentChangeCause>))]
public enum SegmentChangeCause
{
    /// <summary>A cause that a newer publisher gave (<c>unknown</c>).</summary>
    Unknown,

    /// <summary>The organisation's own figures (<c>own-values</c>).</summary>
    OwnValues,

    /// <summary>The cut that was crossed moved (<c>cuts-moved</c>).</summary>
    CutsMoved,

    /// <summary>The financial override applies in one of the quarters only (<c>override</c>).</summary>
    Override,

    /// <summary>A decision sets the final segment (<c>decision</c>).</summary>
    Decision,

    /// <summary>The averages are means over different metrics (<c>metric-set</c>).</summary>
    MetricSet,

    /// <summary>The quarters are scored by different methods (<c>method</c>).</summary>
    Method,

    /// <summary>Not segmented in the previous quarter (<c>entered</c>).</summary>
    Entered,

    /// <summary>Not segmented any more (<c>left</c>).</summary>
    Left,

    /// <summary>Others did better or worse (<c>peers-moved</c>).</summary>
    PeersMoved,
}
