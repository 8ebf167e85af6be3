using System.Net.Sockets;
using System.Security.Authentication;
using RabbitMQ.Client;
using RabbitMQ.Client.Exceptions;

namespace CdopWorkflow.Bus;

/// <summary>A connection of our own, for what MassTransit does not do: looking after the queues of messages that could not be taken.</summary>
internal static class BrokerConnection
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    public static Task<IConnection> OpenAsync(BusOptions options, CancellationToken cancel)
    {
        var factory = new ConnectionFactory
        {
            HostName = options.Host,
            Port = options.Port,
            VirtualHost = options.VirtualHost,
            UserName = options.User,
            Password = options.Password,
            AutomaticRecoveryEnabled = false,
            RequestedConnectionTimeout = Patience,
            ContinuationTimeout = Patience,
            ClientProvidedName = "cdop: messages that could not be taken",
        };
        if (options.Tls)
        {
            factory.Ssl = new SslOption(options.Host, enabled: true)
            {
                Version = SslProtocols.None,
                CertificateValidationCallback = BrokerCertificate.CheckFor(options),
            };
        }

        return factory.CreateConnectionAsync(cancel);
    }

    /// <summary>Why a broker does not answer, as an operator is told.</summary>
    public static string WordsFor(Exception failure)
    {
        for (var cause = failure; cause is not null; cause = cause is AggregateException { InnerExceptions.Count: > 0 } several ? several.InnerExceptions[0] : cause.InnerException)
        {
            switch (cause)
            {
                case AuthenticationException:
                    return "its certificate is not trusted, or is for another name";
                case AuthenticationFailureException:
                    return "it refuses the login of this process";
                case OperationInterruptedException { ShutdownReason.ReplyCode: 403 }:
                    return "the login of this process may not touch its queues";
                case SocketException:
                    return "it could not be reached";
            }
        }

        return "it broke off, or does not answer";
    }
}
