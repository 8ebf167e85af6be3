using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace CdopWorkflow.Identity.SecondFactor;

/// <summary>Time-based one-time codes as every authenticator app shows them: RFC 6238 with HMAC-SHA-1, steps of 30 seconds, 6 digits.</summary>
public static class OneTimeCode
{
    /// <summary>Bytes of a key: as long as the hash, which RFC 4226 section 4 asks for.</summary>
    public const int KeySize = 20;

    private const int StepSeconds = 30;
    private const int Digits = 6;

    public static long StepOf(DateTimeOffset instant) => instant.ToUnixTimeSeconds() / StepSeconds;

    /// <param name="key">The key that the app and the program share.</param>
    /// <param name="step">Steps of 30 seconds since 1970, see <see cref="StepOf"/>.</param>
    /// <returns>Six digits (RFC 4226 section 5.3).</returns>
    public static string Of(byte[] key, long step)
    {
        Span<byte> counter = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
#pragma warning disable CA5350 // the standard's hash, and the only one that all apps know; as a keyed hash it is not broken
        Span<byte> hash = stackalloc byte[HMACSHA1.HashSizeInBytes];
        HMACSHA1.HashData(key, counter, hash);
#pragma warning restore CA5350
        var number = BinaryPrimitives.ReadInt32BigEndian(hash[(hash[^1] & 0xF)..]) & 0x7FFFFFFF;
        return (number % 1_000_000).ToString(CultureInfo.InvariantCulture).PadLeft(Digits, '0');
    }

    /// <summary>A clock may be half a minute off: the codes before and after the present one are taken too.</summary>
    /// <param name="key">The key that the app and the program share.</param>
    /// <param name="code">As it was typed; spaces do not matter.</param>
    /// <param name="now">The present instant.</param>
    /// <param name="usedStep">The step whose code was taken last: a code is taken once (RFC 6238 section 5.2).</param>
    /// <returns>The step whose code it is, or null.</returns>
    public static long? Match(byte[] key, string code, DateTimeOffset now, long usedStep)
    {
        var typed = Encoding.UTF8.GetBytes(code.Replace(" ", "", StringComparison.Ordinal));
        for (var step = Math.Max(StepOf(now) - 1, usedStep + 1); step <= StepOf(now) + 1; step++)
        {
            if (CryptographicOperations.FixedTimeEquals(typed, Encoding.UTF8.GetBytes(Of(key, step))))
            {
                return step;
            }
        }

        return null;
    }
}
