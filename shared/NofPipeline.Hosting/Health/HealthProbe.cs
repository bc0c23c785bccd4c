using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using NofPipeline.Hosting.Options;

namespace NofPipeline.Hosting.Health;

/// <summary>Asks <c>/health/ready</c> of the process that runs beside it with the same settings: a container's image has no web client.</summary>
internal static class HealthProbe
{
    private const string Key = "Nof:Health:Urls";
    private const int Ready = 0;
    private const int NotReady = 1;

    /// <summary>More than the checks may take together.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(8);

    /// <summary>Says in one line what the process answers.</summary>
    /// <returns>0 if it is ready, otherwise 1.</returns>
    public static async Task<int> AskAsync(IConfiguration settings)
    {
        try
        {
            if (ListenAddresses.Parse(settings[Key] ?? string.Empty) is not [var first, ..])
            {
                return await SayAsync(NotReady, $"{Key} is empty: nothing answers.");
            }

            using var client = new HttpClient(new SocketsHttpHandler { UseProxy = false }) { Timeout = Patience };
            using var answer = await client.GetAsync(new Uri(Reachable(first), "/health/ready"));
            return answer.StatusCode == HttpStatusCode.OK
                ? await SayAsync(Ready, "ready")
                : await SayAsync(NotReady, $"not ready: {await answer.Content.ReadAsStringAsync()}");
        }
        catch (FormatException wrong)
        {
            return await SayAsync(NotReady, $"{Key}: {wrong.Message}");
        }
        catch (Exception failure) when (failure is HttpRequestException or OperationCanceledException)
        {
            return await SayAsync(NotReady, $"no answer: {failure.Message}");
        }
    }

    /// <summary>Where an address that stands for every interface can be asked.</summary>
    private static Uri Reachable(string address)
    {
        var binding = BindingAddress.Parse(address);
        var host = binding.Host is "*" or "+" or "0.0.0.0" or "[::]" ? "127.0.0.1" : binding.Host;
        return new UriBuilder(Uri.UriSchemeHttp, host, binding.Port).Uri;
    }

    private static async Task<int> SayAsync(int code, string line)
    {
        await Console.Out.WriteLineAsync(line);
        return code;
    }
}
