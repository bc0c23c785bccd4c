using Microsoft.Extensions.Options;
using NofPipeline.Hosting.Options;

namespace NofPipeline.Hosting.RabbitMq;

/// <summary>Checks at start where the broker is, for a process that uses one.</summary>
internal sealed class BrokerSetting : IValidateOptions<NofOptions>
{
    /// <summary>The value is not repeated: it holds a password.</summary>
    public ValidateOptionsResult Validate(string? name, NofOptions options) =>
        options.Transport == TransportKind.RabbitMq && BrokerAddress.Problem(options.RabbitMq.Uri) is { } problem
            ? ValidateOptionsResult.Fail($"Nof:RabbitMq:Uri {problem}")
            : ValidateOptionsResult.Success;
}
