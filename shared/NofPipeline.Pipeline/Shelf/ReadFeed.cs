using NofPipeline.Files.Rows;

namespace NofPipeline.Pipeline.Shelf;

/// <summary>Makes rows and findings of a file's bytes, which stream by.</summary>
public delegate FeedFile ReadFeed(string fileName, Stream content);
