using System.Net.Security;
using System.Security.Cryptography.X509Certificates;

namespace CdopWorkflow.Bus;

/// <summary>Whether the broker's certificate is believed: valid for its host, and from an authority that the machine trusts or the settings name.</summary>
internal static class BrokerCertificate
{
    public static RemoteCertificateValidationCallback CheckFor(BusOptions options) => (_, certificate, chain, errors) =>
        Accepts(options, certificate as X509Certificate2, chain, errors);

    private static bool Accepts(BusOptions options, X509Certificate2? certificate, X509Chain? chain, SslPolicyErrors errors)
    {
        if (options.CertificateAuthority.Length == 0 || certificate is null)
        {
            return errors == SslPolicyErrors.None;
        }

        if ((errors & (SslPolicyErrors.RemoteCertificateNameMismatch | SslPolicyErrors.RemoteCertificateNotAvailable)) != SslPolicyErrors.None)
        {
            return false;
        }

        // the authority that the settings name is the only one that counts then, whatever the machine trusts
        using var own = new X509Chain();
        own.ChainPolicy.TrustMode = X509ChainTrustMode.CustomRootTrust;
        own.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;
        own.ChainPolicy.ApplicationPolicy.Add(new("1.3.6.1.5.5.7.3.1"));
        own.ChainPolicy.CustomTrustStore.ImportFromPemFile(options.CertificateAuthority);
        foreach (var sent in chain?.ChainElements ?? Enumerable.Empty<X509ChainElement>())
        {
            own.ChainPolicy.ExtraStore.Add(sent.Certificate);
        }

        return own.Build(certificate);
    }
}
