using NofPipeline.Domain.Organisations;
using NofPipeline.Pipeline.Shelf;

namespace NofPipeline.Ingestion.Quality;

/// <summary>A slice and the file that supplies it.</summary>
/// <param name="File">The file.</param>
/// <param name="Figures">Its figures by organisation and metric, measure or kind of decision.</param>
internal sealed record SliceContent(AcceptedFile File, IReadOnlyDictionary<(OdsCode Organisation, string Item), SliceFigure> Figures)
{
    public static SliceContent Of(AcceptedFile file, IEnumerable<SliceFigure> figures)
    {
        var byKey = new Dictionary<(OdsCode Organisation, string Item), SliceFigure>();
        foreach (var figure in figures)
        {
            byKey.TryAdd((figure.Organisation, figure.Item), figure);
        }

        return new SliceContent(file, byKey);
    }
}
