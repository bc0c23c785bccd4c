using System.Net;
using System.Net.Sockets;

namespace NofPipeline.Support;

/// <summary>
/// A loopback port for a program that has to be told its own, held until it is given back. It lies below those that the system gives out by itself, so that
/// no connection takes it meanwhile, and a locked file keeps it from other test processes.
/// </summary>
public sealed class FreePort : IDisposable
{
    private const int First = 20_000;
    private const int Last = 29_999;
    private static readonly string Claims = Directory.CreateDirectory(Path.Combine(Path.GetTempPath(), "nofpipeline-ports")).FullName;
    private readonly FileStream claim;

    private FreePort(int number, FileStream claim)
    {
        Number = number;
        this.claim = claim;
    }

    public int Number { get; }

    public static FreePort Claim()
    {
        while (true)
        {
            var number = Random.Shared.Next(First, Last + 1);
            if (TryClaim(number) is not { } claim)
            {
                continue;
            }

            if (IsFree(number))
            {
                return new FreePort(number, claim);
            }

            claim.Dispose();
        }
    }

    public void Dispose() => claim.Dispose();

    private static FileStream? TryClaim(int number)
    {
        try
        {
            return new FileStream(
                Path.Combine(Claims, $"{number}"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 1, FileOptions.DeleteOnClose);
        }
        catch (Exception taken) when (taken is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static bool IsFree(int number)
    {
        try
        {
            using var listener = new TcpListener(IPAddress.Loopback, number);
            listener.Start();
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
