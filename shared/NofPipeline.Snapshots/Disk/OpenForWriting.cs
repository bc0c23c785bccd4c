using System.Globalization;
using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace NofPipeline.Snapshots.Disk;

/// <summary>
/// Whether some program has a file open for writing, as far as the system tells. Windows refuses to share such a file. Linux refuses a lease on it; who may
/// not ask for a lease, or whose file system knows none, is told by the descriptors of those processes that may be looked at. Elsewhere nothing is known.
/// </summary>
public static partial class OpenForWriting
{
    private const int SetLease = 1024;
    private const int ReadLease = 0;
    private const int NoLease = 2;
    private const int TryAgain = 11;
    private const int WritingFlags = 0x3;

    /// <summary>Whether the file is open for writing; <c>false</c> where that cannot be known.</summary>
    public static bool Is(string path)
    {
        try
        {
            using var file = File.OpenHandle(path, FileMode.Open, FileAccess.Read, FileShare.Read);
            return OperatingSystem.IsLinux() && (Lease(file) ?? HasWriter(path));
        }
        catch (IOException) when (OperatingSystem.IsWindows() && File.Exists(path))
        {
            return true;
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            // Whoever reads it says why it cannot be read.
            return false;
        }
    }

    /// <summary>Whether a lease is refused because of a writer; <c>null</c> where it is refused for other reasons.</summary>
    private static bool? Lease(SafeFileHandle file)
    {
        if (Control(file, SetLease, ReadLease) == 0)
        {
            _ = Control(file, SetLease, NoLease);
            return false;
        }

        return Marshal.GetLastPInvokeError() == TryAgain ? true : null;
    }

    private static bool HasWriter(string path) => Directory.EnumerateDirectories("/proc")
        .Where(process => int.TryParse(Path.GetFileName(process), NumberStyles.None, CultureInfo.InvariantCulture, out _))
        .Any(process => HasWriter(process, path));

    private static bool HasWriter(string process, string path)
    {
        try
        {
            return Directory.EnumerateFiles(Path.Combine(process, "fd")).Any(descriptor =>
                File.ResolveLinkTarget(descriptor, returnFinalTarget: false)?.FullName == path
                && IsForWriting(File.ReadLines(Path.Combine(process, "fdinfo", Path.GetFileName(descriptor)))));
        }
        catch (Exception gone) when (gone is IOException or UnauthorizedAccessException)
        {
            // A process of somebody else, or one that has just ended.
            return false;
        }
    }

    /// <summary>From a line such as <c>flags:	0100001</c>, octal: the lowest two bits are 0 for reading alone.</summary>
    private static bool IsForWriting(IEnumerable<string> lines) => lines
        .Where(l => l.StartsWith("flags:", StringComparison.Ordinal))
        .Any(l => (Convert.ToInt32(l["flags:".Length..].Trim(), 8) & WritingFlags) != 0);

    [LibraryImport("libc", EntryPoint = "fcntl", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Control(SafeFileHandle file, int command, int argument);
}
