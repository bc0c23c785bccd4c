using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;

namespace NofPipeline.Broker;

/// <summary>
/// A broker that others run. Virtual hosts are made through its management API: on port 15672 of the same host, or at the address that the
/// environment variable <c>NOF_TEST_RABBITMQ_MANAGEMENT</c> gives. They are deleted at the end.
/// </summary>
internal sealed class GivenBroker : RabbitMqBroker
{
    private const string ManagementVariable = "NOF_TEST_RABBITMQ_MANAGEMENT";
    private const int ManagementPort = 15672;
    private readonly List<string> hosts = [];
    private readonly HttpClient management;
    private readonly string user;

    public GivenBroker(Uri address)
    {
        DefaultVirtualHost = address;
        var credentials = address.UserInfo.Length > 0 ? Uri.UnescapeDataString(address.UserInfo) : "guest:guest";
        user = credentials.Split(':')[0];
        management = new HttpClient
        {
            BaseAddress = Environment.GetEnvironmentVariable(ManagementVariable) is { } given
                ? new Uri(given)
                : new UriBuilder(Uri.UriSchemeHttp, address.Host, ManagementPort).Uri,
            DefaultRequestHeaders =
            {
                Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes(credentials))),
            },
        };
    }

    public override Uri DefaultVirtualHost { get; }

    public override Task RestartAsync() => Task.CompletedTask;

    /// <summary>Skips the test where no virtual host can be made.</summary>
    public override async Task<Uri> NewVirtualHostAsync()
    {
        var name = $"nof-test-{Guid.NewGuid():N}";
        try
        {
            using var made = await management.PutAsync($"/api/vhosts/{name}", content: null);
            made.EnsureSuccessStatusCode();
            lock (hosts)
            {
                hosts.Add(name);
            }

            using var permitted = await management.PutAsJsonAsync(
                $"/api/permissions/{name}/{Uri.EscapeDataString(user)}", new { configure = ".*", write = ".*", read = ".*" });
            permitted.EnsureSuccessStatusCode();
        }
        catch (HttpRequestException failure)
        {
            Assert.Skip(
                $"each test needs a virtual host of its own, and the management API at {management.BaseAddress} makes none for {user} ({failure.Message}): "
                + $"name another one in {ManagementVariable}, or unset {Variable}");
        }

        return new Uri(DefaultVirtualHost, $"/{name}");
    }

    public override async ValueTask DisposeAsync()
    {
        foreach (var name in hosts)
        {
            using var deleted = await management.DeleteAsync($"/api/vhosts/{name}");
        }

        management.Dispose();
    }
}
