using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace NofPipeline.Hosting.Health;

/// <summary>Whether a folder can be written to, proved by writing to it.</summary>
/// <param name="key">The setting that names it.</param>
/// <param name="folder">The folder.</param>
internal sealed class FolderCheck(string key, string folder) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        // On a thread of its own, because a lost share blocks whoever touches it.
        Task.Run(Check, cancellationToken).WaitAsync(cancellationToken);

    private HealthCheckResult Check()
    {
        // Hidden, because intake ignores hidden files.
        var probe = Path.Combine(Path.GetFullPath(folder), $".nof-health-{Guid.NewGuid():N}");
        try
        {
            using var file = new FileStream(
                probe, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 1, FileOptions.DeleteOnClose | FileOptions.WriteThrough);
            file.WriteByte((byte)'\n');
            return HealthCheckResult.Healthy();
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return HealthCheckResult.Unhealthy($"{key} cannot be written to: {failure.Message}");
        }
    }
}
