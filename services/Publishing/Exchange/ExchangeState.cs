namespace NofPipeline.Publishing.Exchange;

/// <summary>Whether events can be brought to the exchange, as the relay saw it last.</summary>
public sealed class ExchangeState
{
    private volatile string? failure = "the broker has not been reached yet";

    /// <summary>Why not; <c>null</c> where they can, be it by another instance.</summary>
    public string? Failure => failure;

    internal void Works() => failure = null;

    internal void Failed(string reason) => failure = reason;
}
