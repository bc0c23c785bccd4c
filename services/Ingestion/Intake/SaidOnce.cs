namespace NofPipeline.Ingestion.Intake;

/// <summary>Remembers what was said, so that what does not change from one look to the next is said once.</summary>
internal sealed class SaidOnce
{
    private readonly Dictionary<string, string> said = new(StringComparer.Ordinal);

    /// <summary>Whether this is news about something.</summary>
    public bool IsNews(string about, string what)
    {
        var isNews = !said.TryGetValue(about, out var before) || before != what;
        said[about] = what;
        return isNews;
    }

    /// <summary>Forgets everything but what still holds.</summary>
    public void KeepOnly(IEnumerable<string> about)
    {
        foreach (var over in said.Keys.Except(about).ToList())
        {
            said.Remove(over);
        }
    }
}
