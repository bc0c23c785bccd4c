using NofPipeline.Files.Published;
using NofPipeline.Files.Rows;

namespace NofPipeline.Files;

/// <summary>Reads NHS England's metric CSV with all its columns, for whoever makes other files of it.</summary>
public static class PublishedMetricsFile
{
    /// <summary>The file, and its rows in its order; none where it is rejected, or of another layout.</summary>
    public static (FeedFile File, IReadOnlyList<PublishedMetricRow> Rows) Read(string fileName, Stream content)
    {
        IReadOnlyList<PublishedMetricRow> rows = [];
        var file = FeedReader.Read(fileName, content, reader => rows = (reader as PublishedMetricsReader)?.Rows ?? []);
        return (file, file.IsRejected ? [] : rows);
    }
}
