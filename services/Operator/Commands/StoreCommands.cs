using System.CommandLine;
using System.Globalization;
using NofPipeline.Hosting.Store;
using NofPipeline.Operator.Sessions;
using NofPipeline.Snapshots.Copying;

namespace NofPipeline.Operator.Commands;

/// <summary><c>nof store</c>.</summary>
internal static class StoreCommands
{
    private const string Form = "a SQLite file, or mongodb://.../database";

    public static Command All(Option<bool> json) => new("store", "The store of snapshots.") { Copy(json) };

    private static Command Copy(Option<bool> json)
    {
        var from = new Argument<string>("from") { Description = $"The store that is copied: {Form}." };
        var to = new Argument<string>("to") { Description = $"An empty store, or one that an earlier copy has begun: {Form}." };
        var command = new Command(
            "copy", "Copies a store into another of any kind. Nothing may write to either meanwhile. Doing it again completes a copy that was interrupted.")
        {
            from, to,
        };
        command.SetAction((parsed, cancellationToken) => Answer.OfAsync(() => CopyAsync(
            parsed.GetRequiredValue(from), parsed.GetRequiredValue(to), parsed.GetValue(json), cancellationToken)));
        return command;
    }

    private static async Task<int> CopyAsync(string from, string to, bool json, CancellationToken cancellationToken)
    {
        if ((StoreAddress.Problem(from) ?? StoreAddress.Problem(to)) is { } problem)
        {
            return Answer.Problem(ExitCode.Usage, problem);
        }

        if (!StoreAddress.MayExist(from))
        {
            return Answer.Problem(ExitCode.Usage, $"There is no store {from}.");
        }

        var time = new CopiedTime();
        using var source = StoreAddress.Open(from, TimeProvider.System);
        using var target = StoreAddress.Open(to, time);
        var result = await new StoreCopy(source, target, time).RunAsync(cancellationToken);
        return Answer.Done(json, result, string.Create(
            CultureInfo.InvariantCulture,
            $"Copied {result.Copied} of {result.Commits} commits; {result.Files} files. Both stores have the state digest {result.Digest}."));
    }
}
