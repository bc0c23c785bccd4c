using System.Text.RegularExpressions;

namespace NofPipeline.Ingestion.Intake;

/// <summary>The SHA-256 in a file as <c>sha256sum</c> and <c>Get-FileHash</c> write it: the first 64 hexadecimal digits that stand by themselves.</summary>
internal static partial class StatedHash
{
    private const int MostCharacters = 4096;

    /// <summary>The hash in lower case; <c>null</c> where there is none, or not yet.</summary>
    public static string? In(string path)
    {
        try
        {
            using var text = new StreamReader(new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete));
            var buffer = new char[MostCharacters];
            var read = text.ReadBlock(buffer, 0, buffer.Length);
            return Digits().Match(new string(buffer, 0, read)) is { Success: true } found ? found.Value.ToLowerInvariant() : null;
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    [GeneratedRegex("(?<![0-9A-Fa-f])[0-9A-Fa-f]{64}(?![0-9A-Fa-f])")]
    private static partial Regex Digits();
}
