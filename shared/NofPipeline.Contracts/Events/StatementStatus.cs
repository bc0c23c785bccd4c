using System.Text.Json.Serialization;

namespace NofPipeline.Contracts.Events;

/// <summary>Whether something is stated. Travels as the text in brackets; a text that this version does not know reads as <see cref="Unknown"/>.</summary>
[JsonConverter(typeof(EnumTokenConverter<StatementStatus>))]
public enum StatementStatus
{
    /// <summary>A status that a newer publisher gave (<c>unknown</c>).</summary>
    Unknown,

    /// <summary>It is stated that it is so (<c>stated</c>).</summary>
    Stated,

    /// <summary>It is stated that it is not so (<c>denied</c>).</summary>
    Denied,

    /// <summary>Nothing states it (<c>not-stated</c>).</summary>
    NotStated,
}
