using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace CdopWorkflow.Reviews.Returns;

/// <summary>The random part of a link's address, and the code that opens it.</summary>
public static class LinkToken
{
    /// <summary>256 random bits, safe in an address.</summary>
    public static string Create() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));

    /// <summary>SHA-256, lower-case hexadecimal. No slow hash is needed: nobody can guess 256 random bits.</summary>
    public static string Hash(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));

    /// <summary>Six digits.</summary>
    public static string CreateCode() => RandomNumberGenerator.GetInt32(1_000_000).ToString("000000", CultureInfo.InvariantCulture);

    /// <summary>Takes as long for a wrong code as for the right one. People type spaces into numbers.</summary>
    public static bool IsSame(string code, string typed)
    {
        var digits = new string([.. typed.Where(char.IsAsciiDigit).Take(code.Length + 1)]);
        return CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(code), Encoding.ASCII.GetBytes(digits));
    }
}
