using System.Net.Mail;

namespace CdopWorkflow.Platform.Mail;

/// <summary>Section "Mail": the server that letters are handed to. Without a host no letter is sent, and letters say so.</summary>
public sealed record MailOptions
{
    public const string Section = "Mail";

    public string Host { get; init; } = "";

    public int Port { get; init; } = 587;

    public MailSecurity Security { get; init; } = MailSecurity.StartTls;

    /// <summary>Empty where the server asks for no sign-in.</summary>
    public string User { get; init; } = "";

    public string Password { get; init; } = "";

    /// <summary>"cdop@example.org" or "Child death review &lt;cdop@example.org&gt;".</summary>
    public string From { get; init; } = "";

    /// <summary>How the program is reached, "https://cdop.example.org": the beginning of every link in a letter.</summary>
    public string PublicAddress { get; init; } = "";

    /// <summary>A file with the certificates, in PEM form, that the server's is checked against; empty for those the machine trusts.</summary>
    public string CertificateAuthority { get; init; } = "";

    public bool IsSetUp => Host.Length > 0;

    /// <summary>Null when <see cref="From"/> is no address.</summary>
    public MailAddress? Sender => MailAddress.TryCreate(From, out var sender) && MailAddresses.IsAddress(sender.Address) ? sender : null;

    /// <summary>The full address of a page.</summary>
    /// <param name="path">"/reviews/LAN-2025-0007".</param>
    public string LinkTo(string path) => PublicAddress.TrimEnd('/') + path;

    public IEnumerable<string> Faults()
    {
        if (!IsSetUp)
        {
            yield break;
        }

        if (Port is < 1 or > 65535)
        {
            yield return "Mail:Port must be between 1 and 65535";
        }

        if (Sender is null)
        {
            yield return "Mail:From must be an e-mail address";
        }

        if (!Uri.TryCreate(PublicAddress, UriKind.Absolute, out var address) || address.Scheme is not ("https" or "http"))
        {
            yield return "Mail:PublicAddress must be the address people use, such as https://cdop.example.org";
        }

        if (User.Length > 0 && Security == MailSecurity.None)
        {
            yield return "Mail:Security must be StartTls or Tls where a password is sent";
        }

        if (CertificateAuthority.Length > 0 && !File.Exists(CertificateAuthority))
        {
            yield return "Mail:CertificateAuthority must be a file";
        }
    }
}
