using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace NofPipeline.Snapshots.Disk;

/// <summary>
/// Folders whose entries are on the disk. POSIX writes a file's bytes and its name apart: <c>fsync</c> of a file says nothing of the entry by which
/// it is found, and a rename may be lost although both files were flushed. NTFS keeps a journal of names by itself.
/// </summary>
public static partial class DurableFolder
{
    // O_RDONLY and EACCES, the same on Linux and BSD.
    private const int ReadOnly = 0;
    private const int PermissionDenied = 13;

    /// <summary>Makes a folder, and those above it, where they are not there. The names of those it made are on the disk when it returns.</summary>
    public static void Create(string path)
    {
        var folder = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));
        if (!Directory.Exists(folder) && Path.GetDirectoryName(folder) is { } above)
        {
            Create(above);
            Directory.CreateDirectory(folder);
            Flush(above);
        }
    }

    /// <summary>Gives a folder another name, which is on the disk when it returns.</summary>
    public static void Move(string from, string to)
    {
        Directory.Move(from, to);
        FlushMove(from, to);
    }

    /// <summary>Has everything that was made, renamed and removed in a folder put on the disk.</summary>
    /// <exception cref="IOException">The folder is not there, or its disk fails.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder may be written and not read: it cannot be flushed then.</exception>
    public static void Flush(string folder)
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        // The runtime opens no folders as files.
        using var handle = new SafeFileHandle(Open(folder, ReadOnly), ownsHandle: true);
        if (handle.IsInvalid)
        {
            var reason = $"The folder {folder} cannot be flushed to its disk: {Marshal.GetLastPInvokeErrorMessage()}.";
            throw Marshal.GetLastPInvokeError() == PermissionDenied ? new UnauthorizedAccessException(reason) : new IOException(reason);
        }

        RandomAccess.FlushToDisk(handle);
    }

    internal static void FlushMove(string from, string to)
    {
        var (left, entered) = (FolderOf(from), FolderOf(to));
        Flush(entered);
        if (left != entered)
        {
            Flush(left);
        }
    }

    private static string FolderOf(string path) => Path.GetDirectoryName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(path)))!;

    [LibraryImport("libc", EntryPoint = "open", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Open(string path, int flags);
}
