using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Configuration.EnvironmentVariables;
using Microsoft.Extensions.Configuration.KeyPerFile;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Options;

namespace NofPipeline.Hosting.Options;

/// <summary>Settings from the files of a folder, as containers get their secrets: the file's name is the key, its text the value.</summary>
internal static class SettingFiles
{
    private const string Key = $"{NofOptions.Section}:Secrets";

    /// <summary>
    /// Adds the folder that <c>Nof:Secrets</c> names, below the environment and the command line and above <c>appsettings.json</c>. Twice is harmless.
    /// A folder that is not there is reported with the other settings.
    /// </summary>
    /// <exception cref="OptionsValidationException">One of the files cannot be read.</exception>
    public static void AddTo(IConfigurationBuilder settings)
    {
        var folder = settings is IConfiguration current ? current[Key] : null;
        if (!Directory.Exists(folder) || settings.Sources.OfType<KeyPerFileConfigurationSource>().Any())
        {
            return;
        }

        var environment = settings.Sources.OfType<EnvironmentVariablesConfigurationSource>().Last();
        try
        {
            settings.Sources.Insert(
                settings.Sources.IndexOf(environment),
                new KeyPerFileConfigurationSource { FileProvider = new PhysicalFileProvider(Path.GetFullPath(folder)), Optional = true });
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new OptionsValidationException(Key, typeof(NofOptions), [$"{Key}: {failure.Message}"]);
        }
    }
}
