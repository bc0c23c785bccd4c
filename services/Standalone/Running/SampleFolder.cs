namespace NofPipeline.Standalone.Running;

/// <summary>A fresh folder with a copy of the sample files; nothing else is touched.</summary>
internal static class SampleFolder
{
    /// <summary>Makes the folder and returns the settings that point at it. Folders named on the command line are kept.</summary>
    public static RunSettings Prepare(RunSettings settings)
    {
        var root = Directory.CreateTempSubdirectory("nofpipeline-sample-").FullName;
        var prepared = settings with
        {
            Drop = settings.Drop ?? Path.Combine(root, "drop"),
            Out = settings.Out ?? Path.Combine(root, "out"),
            Data = settings.Data ?? Path.Combine(root, "data"),
        };
        Directory.CreateDirectory(prepared.Drop!);
        foreach (var file in Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "samples"), "*.csv", SearchOption.AllDirectories))
        {
            File.Copy(file, Path.Combine(prepared.Drop!, Path.GetFileName(file)), overwrite: true);
        }

        return prepared;
    }
}
