using NofPipeline.Files;

namespace NofPipeline.Ingestion.Intake;

/// <summary>Makes rows and findings of a file's bytes.</summary>
public delegate FeedFile ReadFeed(string fileName, ReadOnlyMemory<byte> content);
