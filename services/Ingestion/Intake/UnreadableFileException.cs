namespace NofPipeline.Ingestion.Intake;

/// <summary>A dropped file cannot be read now. It is told apart from faults of our own disks, which concern every file.</summary>
internal sealed class UnreadableFileException(string message, Exception? inner = null) : IOException(message, inner);
