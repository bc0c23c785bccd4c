using Microsoft.Extensions.Options;
using NofPipeline.Hosting.Options;

namespace NofPipeline.Portal;

/// <summary>Checks at start where the portal is to answer.</summary>
internal sealed class PortalOptionsCheck : IValidateOptions<PortalOptions>
{
    public ValidateOptionsResult Validate(string? name, PortalOptions options) =>
        ListenAddresses.Problem("Nof:Portal:Urls", options.Urls) is { } problem ? ValidateOptionsResult.Fail(problem) : ValidateOptionsResult.Success;
}
