namespace NofPipeline.Operator.Verify;

/// <summary>What mends a break: the store is the truth for the output folder; the store itself has only its backup.</summary>
internal static class Remedies
{
    public const string Store =
        "Stop the services and restore the store from a backup. Without one: give the originals, in the order of their numbers, to an empty store; equal files make equal snapshots.";

    public const string Output = "Move it away and start the publishing worker: it is made again from the store.";
}
