using CdopWorkflow.Identity.SecondFactor;

namespace CdopWorkflow.TestKit;

/// <summary>A phone into whose authenticator app somebody typed the key that a page showed.</summary>
public sealed record AuthenticatorApp(byte[] Key)
{
    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    public static AuthenticatorApp Reading(string letters)
    {
        var bits = string.Concat(letters.Where(char.IsLetterOrDigit).Select(letter => Convert.ToString(Alphabet.IndexOf(letter, StringComparison.Ordinal), 2).PadLeft(5, '0')));
        return new([.. bits.Chunk(8).Select(eight => Convert.ToByte(new string(eight), 2))]);
    }

    public string CodeAt(DateTimeOffset instant) => OneTimeCode.Of(Key, OneTimeCode.StepOf(instant));
}
