using System.Globalization;
using System.Text.RegularExpressions;
using NofPipeline.Domain.Calendar;
using NofPipeline.Methods;
using NofPipeline.Operator.Sessions;
using NofPipeline.Snapshots;

namespace NofPipeline.Operator.Replay;

/// <summary>Finds what an operator names as one side of a comparison.</summary>
internal sealed partial class VersionNames(ISnapshotStore store, MethodCatalogue methods)
{
    /// <summary>The forms, for help and refusals.</summary>
    public const string Forms =
        "a snapshot id or its beginning, a quarter (2025-26Q4: what is live), a publication of it (2025-26Q4@v2), or its replay by a method (2025-26Q4/nof-2026-27)";

    /// <exception cref="RefusedException">It is none of the forms, or there is none.</exception>
    public async Task<StoredVersion> FindAsync(string text, CancellationToken cancellationToken)
    {
        if (SnapshotNames.IsId(text))
        {
            var header = await SnapshotNames.FindAsync(store, text, cancellationToken);
            return await EndingInAsync($"{header.Series.Stage.Token()} {header.Id.Short()}", header, cancellationToken);
        }

        var match = Form().Match(text);
        if (!match.Success || !Quarter.TryParse(match.Groups["quarter"].Value, out var quarter))
        {
            throw new RefusedException(ExitCode.Usage, $"'{text}' is no version: give {Forms}.");
        }

        if (methods.For(quarter) is not { } own)
        {
            throw new RefusedException(ExitCode.Usage, $"No method covers {quarter.Display}.");
        }

        if (match.Groups["version"] is { Success: true } number)
        {
            return await EndingInAsync(text, await PublishedAsync(quarter, own.Id, number.Value, cancellationToken), cancellationToken);
        }

        return match.Groups["method"] is { Success: true } method
            ? await EndingInAsync(text, await ReplayedAsync(quarter, method.Value, cancellationToken), cancellationToken)
            : await EndingInAsync(text, await LastOfAsync(new(SnapshotStage.Segments, quarter, own.Id, Lane.Live), cancellationToken)
                ?? throw new RefusedException(ExitCode.Findings, $"Nothing of {quarter.Display} is in the live lane."), cancellationToken);
    }

    private async Task<StoredVersion> EndingInAsync(string name, SnapshotHeader header, CancellationToken cancellationToken)
    {
        if (header.Series.Stage == SnapshotStage.PublishedResults)
        {
            throw new RefusedException(ExitCode.Usage, $"Snapshot {header.Id.Short()} is what NHS England published, which is not compared here.");
        }

        return await StoredVersion.EndingInAsync(store, name, header, cancellationToken);
    }

    private async Task<SnapshotHeader> PublishedAsync(Quarter quarter, string method, string number, CancellationToken cancellationToken) =>
        int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var version)
        && await store.FindAsync(new SnapshotSeries(SnapshotStage.Publication, quarter, method, Lane.Live), version, cancellationToken) is { } header
            ? header
            : throw new RefusedException(ExitCode.Findings, $"There is no publication version {number} of {quarter.Display}.");

    private async Task<SnapshotHeader> ReplayedAsync(Quarter quarter, string method, CancellationToken cancellationToken)
    {
        if (methods.Find(method) is null)
        {
            throw new RefusedException(ExitCode.Usage, $"There is no method '{method}': {string.Join(", ", methods.All.Select(m => m.Id))}.");
        }

        return await LastOfAsync(new(SnapshotStage.Segments, quarter, method, Lane.Replay), cancellationToken)
            ?? throw new RefusedException(
                ExitCode.Findings,
                $"{quarter.Display} has not been replayed by {method}: nof replay --quarter {quarter} --stage scoring --through segmentation --method {method}.");
    }

    /// <summary>The segments, or what there is of the stages before.</summary>
    private async Task<SnapshotHeader?> LastOfAsync(SnapshotSeries series, CancellationToken cancellationToken) =>
        await store.CurrentAsync(series, cancellationToken)
        ?? await store.CurrentAsync(series.Of(SnapshotStage.Scores), cancellationToken)
        ?? await store.CurrentAsync(series.Of(SnapshotStage.Inputs), cancellationToken);

    [GeneratedRegex(@"\A(?<quarter>[^@/]+)(?:@v(?<version>[0-9]+)|/(?<method>.+))?\z", RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}
