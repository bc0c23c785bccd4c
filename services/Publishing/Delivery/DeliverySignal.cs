using NofPipeline.Pipeline.Relay;

namespace NofPipeline.Publishing.Delivery;

/// <summary>Tells the delivery that a publication was committed.</summary>
public sealed class DeliverySignal : WakeSignal;
