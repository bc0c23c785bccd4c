using System.Security.Authentication;
using RabbitMQ.Client.Exceptions;

namespace NofPipeline.Hosting.RabbitMq;

/// <summary>Tells a broker that will not have us from one that is away: only the first needs somebody to mend a setting.</summary>
internal static class BrokerRefusal
{
    private const ushort AccessRefused = 403;
    private const ushort NotAllowed = 530;

    /// <summary>What to mend, in a sentence; <c>null</c> where the broker is only away.</summary>
    public static string? Of(Exception failure, BrokerAddress address) => failure switch
    {
        AuthenticationFailureException => $"The broker at {address} does not accept the user and password of Nof:RabbitMq:Uri. "
            + "Write the right ones there, or make the user on the broker (rabbitmqctl add_user), and start again.",
        AuthenticationException untrusted => $"The certificate of the broker at {address} is not trusted here ({untrusted.Message.TrimEnd('.')}). Let SSL_CERT_FILE "
            + "name the certificate of the authority that issued it, and Nof:RabbitMq:Uri the host as the certificate does, and start again.",
        OperationInterruptedException { ShutdownReason: { ReplyCode: NotAllowed } reason } =>
            $"The broker at {address} does not let the user of Nof:RabbitMq:Uri in ({reason.ReplyText}). Make the virtual host, or give the "
            + "user permissions on it (rabbitmqctl add_vhost, set_permissions), and start again.",
        OperationInterruptedException { ShutdownReason: { ReplyCode: AccessRefused } reason } =>
            $"The broker at {address} does not let the user of Nof:RabbitMq:Uri make and use the pipeline's queues ({reason.ReplyText}). Give the "
            + "user permissions to configure, write and read (rabbitmqctl set_permissions), and start again.",
        _ => failure.InnerException is { } inner ? Of(inner, address) : null,
    };
}
