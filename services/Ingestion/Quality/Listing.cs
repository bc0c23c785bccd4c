namespace NofPipeline.Ingestion.Quality;

/// <summary>The beginning of a list, in words.</summary>
internal static class Listing
{
    public static string Of(IEnumerable<string> names, int most)
    {
        var first = names.Take(most + 1).ToList();
        return string.Join(", ", first.Take(most)) + (first.Count > most ? ", ..." : string.Empty);
    }
}
