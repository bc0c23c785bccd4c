namespace NofPipeline.Portal.Pages.Changes;

/// <summary>Whether a change of the average is more than noise, in words.</summary>
internal static class Noise
{
    /// <summary>What it goes by.</summary>
    public const string Rule = "A change of the average is beyond noise where tossed coins in place of its metrics would change it as much in fewer than 5 of 100 cases.";

    public static string Words(bool? isBeyond) => isBeyond switch
    {
        true => "beyond noise",
        false => "within noise",
        null => "cannot be told",
    };
}
