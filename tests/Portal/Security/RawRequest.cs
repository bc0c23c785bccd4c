using System.Net.Sockets;
using System.Text;

namespace NofPipeline.Portal.Tests.Security;

/// <summary>Requests that no proper client would send, byte by byte.</summary>
internal static class RawRequest
{
    /// <summary>Sends a request line and headers; returns the whole answer.</summary>
    /// <param name="portal">Where.</param>
    /// <param name="line">Such as <c>GET / HTTP/1.1</c>.</param>
    /// <param name="headers">Besides <c>Connection: close</c>; with a <c>Host</c> of their own where there is one.</param>
    public static async Task<string> SendAsync(Uri portal, string line, params string[] headers)
    {
        var cancel = TestContext.Current.CancellationToken;
        using var client = new TcpClient();
        await client.ConnectAsync(portal.Host, portal.Port, cancel);
        await using var stream = client.GetStream();
        string[] host = headers.Any(h => h.StartsWith("Host:", StringComparison.OrdinalIgnoreCase)) ? [] : [$"Host: {portal.Authority}"];
        try
        {
            await stream.WriteAsync(Encoding.Latin1.GetBytes(string.Join("\r\n", [line, .. host, "Connection: close", .. headers, "", ""])), cancel);
            using var reader = new StreamReader(stream, Encoding.UTF8);
            return await reader.ReadToEndAsync(cancel);
        }
        catch (IOException)
        {
            // It hung up before everything was said.
            return string.Empty;
        }
    }

    /// <summary>The status of an answer; 0 where the server hung up.</summary>
    public static int Status(string answer) => answer.Length == 0 ? 0 : int.Parse(answer.Split(' ')[1], System.Globalization.CultureInfo.InvariantCulture);
}
