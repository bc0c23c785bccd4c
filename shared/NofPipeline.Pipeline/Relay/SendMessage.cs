using NofPipeline.Contracts;

namespace NofPipeline.Pipeline.Relay;

/// <summary>Hands a message, under its own id, to whatever transport the process has; ends when the transport has taken it.</summary>
/// <param name="message">The message.</param>
/// <param name="cancellationToken">Gives it up.</param>
public delegate Task SendMessage(IStageMessage message, CancellationToken cancellationToken);
