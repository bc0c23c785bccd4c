using System.Text;
using NofPipeline.Files;

namespace NofPipeline.FileFormats.Tests;

/// <summary>A small file of each layout: the header and the rows of its example.</summary>
internal static class ExampleFiles
{
    public static byte[] Of(string id)
    {
        var layout = FeedLayouts.All.Single(l => l.Id == id);
        return Encoding.UTF8.GetBytes(string.Join('\n', layout.Example.Prepend(string.Join(',', layout.Columns.Select(c => c.Name)))) + "\n");
    }
}
