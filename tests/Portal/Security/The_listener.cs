using System.Net;
using NofPipeline.Hosting.Options;

namespace NofPipeline.Portal.Tests.Security;

public sealed class The_listener
{
    [Fact]
    public void Unless_told_otherwise_only_this_machine_reaches_it() => Assert.All(
        ListenAddresses.Parse(new PortalOptions().Urls), address => Assert.True(IPAddress.IsLoopback(IPAddress.Parse(new Uri(address).Host)), address));

    [Fact]
    public void A_port_alone_is_of_the_loopback_address() => Assert.Equal(["http://127.0.0.1:8080"], ListenAddresses.Parse("8080"));
}
