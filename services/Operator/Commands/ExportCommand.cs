using System.CommandLine;
using System.Globalization;
using NofPipeline.Domain.Calendar;
using NofPipeline.Operator.Export;
using NofPipeline.Operator.Sessions;
using NofPipeline.Snapshots;

namespace NofPipeline.Operator.Commands;

/// <summary><c>nof export</c>.</summary>
internal static class ExportCommand
{
    public static Command Of(Option<bool> json)
    {
        var quarter = CommandOptions.Quarter();
        var version = new Option<int?>("--version") { Description = "The version of the publication; the current one where it is left out." };
        var to = new Option<string>("--to") { Description = "The folder to write into: a new one or an empty one.", Required = true };
        var command = new Command("export", "Writes a published bundle from the store into a folder, byte for byte, and checks it.") { quarter, version, to };
        command.SetAction((parsed, cancellationToken) => Session.RunOnStoreAsync(session => ExportAsync(
            session,
            parsed.GetValue(quarter),
            parsed.GetValue(version),
            Path.GetFullPath(parsed.GetRequiredValue(to)),
            parsed.GetValue(json),
            cancellationToken)));
        return command;
    }

    private static async Task<int> ExportAsync(
        Session session, Quarter quarter, int? version, string folder, bool json, CancellationToken cancellationToken)
    {
        if (File.Exists(folder) || (Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any()))
        {
            return Answer.Problem(ExitCode.Usage, $"{folder} is not empty: name a new folder.");
        }

        if (await session.Quarters.CurrentAsync(quarter, Lane.Live, cancellationToken) is not { } current)
        {
            return Answer.Problem(ExitCode.Findings, $"{quarter.Display} is not published.");
        }

        if ((version is null ? current : await session.Store.FindAsync(current.Series, version.Value, cancellationToken)) is not { } publication)
        {
            return Answer.Problem(ExitCode.Findings, string.Create(
                CultureInfo.InvariantCulture, $"{quarter.Display} has no published version {version}; the current one is {current.Version}."));
        }

        await BundleExport.WriteAsync(session.Store, publication, folder, cancellationToken);
        var exported = new ExportedBundle(
            quarter.ToString(),
            publication.Version,
            publication.Version == current.Version,
            publication.Id.Value,
            folder,
            publication.Parts.Count,
            publication.Parts.Sum(p => p.Bytes));
        return Answer.Done(json, exported, string.Create(
            CultureInfo.InvariantCulture,
            $"{quarter.Display} v{exported.Version}{(exported.IsCurrent ? " (current)" : string.Empty)}: {exported.Files} files, {exported.Bytes:N0} bytes, each with the hash that was published, in {folder}."));
    }
}
