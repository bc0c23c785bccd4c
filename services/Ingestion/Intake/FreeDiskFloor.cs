using System.Globalization;
using NofPipeline.Hosting.Options;

namespace NofPipeline.Ingestion.Intake;

/// <summary>Keeps intake from filling a disk: what it takes in must leave <c>Nof:Intake:FreeDisk</c> free.</summary>
public sealed class FreeDiskFloor(NofOptions folders, IntakeOptions options)
{
    private const long Megabyte = 1024 * 1024;

    /// <summary>Which folder's disk has too little left, in a sentence; <c>null</c> when none has.</summary>
    public string? Problem() => options.FreeDisk == 0
        ? null
        : Problem("Nof:Data", folders.Data) ?? Problem("Nof:Drop", folders.Drop);

    private string? Problem(string key, string folder)
    {
        var path = Path.GetFullPath(folder);
        if (!Directory.Exists(path))
        {
            return null;
        }

        var free = new DriveInfo(OperatingSystem.IsWindows() ? Path.GetPathRoot(path)! : path).AvailableFreeSpace / Megabyte;
        return free >= options.FreeDisk
            ? null
            : string.Create(
                CultureInfo.InvariantCulture,
                $"The disk of {key} ({path}) has {free:#,0} MB left, and Nof:Intake:FreeDisk keeps {options.FreeDisk:#,0} MB free. Free space there; intake goes on by itself, and nothing is lost.");
    }
}
