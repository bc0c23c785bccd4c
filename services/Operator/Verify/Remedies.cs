namespace NofPipeline.Operator.Verify;

/// <summary>What mends a break: the store is the truth for the output folder; the store itself has only its backup.</summary>
internal static class Remedies
{
    public const string Store =
        "Stop the services and restore the store from a backup. Without one: drop the originals again with an empty store; the same figures get the same snapshot ids, but versions and event numbers may differ.";

    public const string Restart = "Restart the publishing worker: it is made again from the store.";

    public const string Output = "Move it away and restart the publishing worker: it is made again from the store.";
}
