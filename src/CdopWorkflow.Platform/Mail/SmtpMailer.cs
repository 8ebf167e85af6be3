using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace CdopWorkflow.Platform.Mail;

/// <summary>Hands one letter to the mail server over a connection of its own (RFC 5321, 3207, 4954).</summary>
public sealed class SmtpMailer(MailOptions options, TimeProvider clock)
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(60);

    /// <summary>Nobody cuts it short: between the server's taking the letter and our hearing of it, nobody knows whether it went.</summary>
    public async Task<Delivery> SendAsync(Letter letter, string messageId)
    {
        if (!MailAddresses.IsAddress(letter.To))
        {
            return new(DeliveryKind.Refused, "The address is not an e-mail address");
        }

        using var patience = new CancellationTokenSource(Longest);
        try
        {
            return await ConverseAsync(MailText.Of(letter, options.Sender!, messageId, clock.GetUtcNow()), letter.To, patience.Token);
        }
        catch (AuthenticationException)
        {
            return new(DeliveryKind.Unreachable, "The mail server’s certificate is not trusted");
        }
        catch (Exception failure) when (failure is SocketException or IOException or SmtpNonsenseException)
        {
            return new(DeliveryKind.Unreachable, "The mail server could not be reached");
        }
        catch (OperationCanceledException)
        {
            return new(DeliveryKind.Unreachable, "The mail server did not answer in time");
        }
    }

    private async Task<Delivery> ConverseAsync(string message, string to, CancellationToken cancel)
    {
        using var connection = new TcpClient();
        await connection.ConnectAsync(options.Host, options.Port, cancel);
        Stream stream = connection.GetStream();
        if (options.Security == MailSecurity.Tls)
        {
            stream = await EncryptAsync(stream, cancel);
        }

        var wire = new SmtpWire(stream);
        if ((await wire.AnswerAsync(cancel)) is { Code: not 220 } unready)
        {
            return NotReady(unready);
        }

        var hello = await wire.AskAsync("EHLO cdop.invalid", cancel);
        if (options.Security == MailSecurity.StartTls)
        {
            if (!Offers(hello, "STARTTLS") || (await wire.AskAsync("STARTTLS", cancel)).Code != 220 || wire.HasMore)
            {
                return new(DeliveryKind.Unreachable, "The mail server offers no encryption");
            }

            stream = await EncryptAsync(stream, cancel);
            wire = new SmtpWire(stream);
            hello = await wire.AskAsync("EHLO cdop.invalid", cancel);
        }

        await using (stream)
        {
            if (hello.Code != 250)
            {
                return NotReady(hello);
            }

            var refused = await SignInAsync(wire, hello, cancel) ?? await TransferAsync(wire, message, to, cancel);
            return refused ?? new(DeliveryKind.Accepted, "The mail server took it");
        }
    }

    private async Task<SslStream> EncryptAsync(Stream open, CancellationToken cancel)
    {
        var encrypted = new SslStream(open);
        await encrypted.AuthenticateAsClientAsync(new SslClientAuthenticationOptions { TargetHost = options.Host, CertificateChainPolicy = ChainPolicy() }, cancel);
        return encrypted;
    }

    private X509ChainPolicy? ChainPolicy()
    {
        if (options.CertificateAuthority.Length == 0)
        {
            return null;
        }

        var policy = new X509ChainPolicy { TrustMode = X509ChainTrustMode.CustomRootTrust, RevocationMode = X509RevocationMode.NoCheck };
        policy.CustomTrustStore.ImportFromPemFile(options.CertificateAuthority);
        return policy;
    }

    private async Task<Delivery?> SignInAsync(SmtpWire wire, SmtpAnswer hello, CancellationToken cancel)
    {
        if (options.User.Length == 0)
        {
            return null;
        }

        SmtpAnswer answer;
        if (Offers(hello, "AUTH", "PLAIN"))
        {
            answer = await wire.AskAsync($"AUTH PLAIN {Base64($"\0{options.User}\0{options.Password}")}", cancel);
        }
        else
        {
            await wire.AskAsync("AUTH LOGIN", cancel);
            await wire.AskAsync(Base64(options.User), cancel);
            answer = await wire.AskAsync(Base64(options.Password), cancel);
        }

        return answer.Code == 235 ? null : new(DeliveryKind.Unreachable, $"The mail server refused our sign-in ({answer.Code})");
    }

    /// <summary>Null when the server has taken the letter.</summary>
    private async Task<Delivery?> TransferAsync(SmtpWire wire, string message, string to, CancellationToken cancel)
    {
        if (await wire.AskAsync($"MAIL FROM:<{options.Sender!.Address}>", cancel) is { Code: not 250 } sender)
        {
            return Judge(sender, "The mail server refused our address");
        }

        if (await wire.AskAsync($"RCPT TO:<{to}>", cancel) is { Code: not (250 or 251) } recipient)
        {
            return Judge(recipient, "The mail server refused the address");
        }

        if (await wire.AskAsync("DATA", cancel) is { Code: not 354 } data)
        {
            return Judge(data, "The mail server refused the letter");
        }

        // Base64 and headers have no line that begins with a dot
        if (await wire.AskAsync($"{message}\r\n.", cancel) is { Code: not 250 } end)
        {
            return Judge(end, "The mail server refused the letter");
        }

        return null;
    }

    private static Delivery Judge(SmtpAnswer answer, string words) =>
        new(answer.Code is >= 500 and < 600 ? DeliveryKind.Refused : DeliveryKind.NotNow, $"{words} ({answer.Code})");

    /// <summary>A server that greets with a refusal says nothing about this letter.</summary>
    private static Delivery NotReady(SmtpAnswer answer) => new(DeliveryKind.Unreachable, $"The mail server is not ready ({answer.Code})");

    private static bool Offers(SmtpAnswer hello, string keyword, string? value = null) => hello.Lines.Skip(1)
        .Select(line => line.Split([' ', '='], StringSplitOptions.RemoveEmptyEntries))
        .Any(words => words.Length > 0 && words[0].Equals(keyword, StringComparison.OrdinalIgnoreCase)
            && (value is null || words.Skip(1).Contains(value, StringComparer.OrdinalIgnoreCase)));

    private static string Base64(string text) => Convert.ToBase64String(Encoding.UTF8.GetBytes(text));
}
