using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace CdopWorkflow.Identity.People;

/// <summary>Random text for links and machine credentials. The text is shown once; its hash is all that is kept.</summary>
public static class Secret
{
    /// <summary>256 random bits, safe in an address.</summary>
    public static string Create() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));

    /// <summary>SHA-256, lower-case hexadecimal. No slow hash is needed: nobody can guess 256 random bits.</summary>
    public static string Hash(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));
}
