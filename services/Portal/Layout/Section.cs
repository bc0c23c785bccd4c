namespace NofPipeline.Portal.Layout;

/// <summary>The parts of the site.</summary>
public enum Section
{
    None,
    Home,
    LeagueTables,
    Metrics,
    Trusts,
    Changes,
    Files,
    Method,
    Downloads,
    Api,
}
