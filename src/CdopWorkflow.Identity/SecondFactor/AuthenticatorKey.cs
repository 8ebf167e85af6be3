using System.Globalization;
using System.Text;
using QRCoder;

namespace CdopWorkflow.Identity.SecondFactor;

/// <summary>How a key is handed to an authenticator app: as letters to type, and as a picture to scan.</summary>
public static class AuthenticatorKey
{
    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    /// <returns>Base32 without padding (RFC 4648 section 6), in groups of four.</returns>
    public static string Letters(byte[] key) => string.Join(' ', Base32(key).Chunk(4).Select(group => new string(group)));

    /// <summary>The address that apps read from the picture; its form is Google Authenticator's, which all others follow.</summary>
    public static string Address(byte[] key, string email) =>
        $"otpauth://totp/CdopWorkflow:{Uri.EscapeDataString(email)}?secret={Base32(key)}&issuer=CdopWorkflow";

    /// <returns>The dark squares of a QR code as the path of an SVG picture, and how many squares it is wide.</returns>
    public static (string Path, int Size) Picture(string address)
    {
        using var generator = new QRCodeGenerator();
        using var code = generator.CreateQrCode(address, QRCodeGenerator.ECCLevel.M);
        var path = new StringBuilder();
        for (var row = 0; row < code.ModuleMatrix.Count; row++)
        {
            for (var column = 0; column < code.ModuleMatrix.Count; column++)
            {
                if (code.ModuleMatrix[row][column])
                {
                    path.Append(CultureInfo.InvariantCulture, $"M{column} {row}h1v1h-1z");
                }
            }
        }

        return (path.ToString(), code.ModuleMatrix.Count);
    }

    private static string Base32(byte[] key)
    {
        var letters = new StringBuilder();
        var (bits, held) = (0, 0);
        foreach (var next in key)
        {
            (bits, held) = ((bits << 8) | next, held + 8);
            for (; held >= 5; held -= 5)
            {
                letters.Append(Alphabet[(bits >> (held - 5)) & 31]);
            }
        }

        return held == 0 ? letters.ToString() : letters.Append(Alphabet[(bits << (5 - held)) & 31]).ToString();
    }
}
