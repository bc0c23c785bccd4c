namespace NofPipeline.Pipeline.Relay;

/// <summary>
/// Which messages are this process's to send at once. In memory all of them, because nobody else's reach its consumers. Over a broker
/// what it commits itself and, at its start, what its stages have committed before; everyone else's only when long overdue.
/// </summary>
/// <param name="IsEverything">Whether the transport ends at the process.</param>
/// <param name="Types">The types that its stages commit.</param>
public sealed record RelayShare(bool IsEverything, IReadOnlySet<string> Types);
