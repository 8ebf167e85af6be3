using System.Security.Cryptography;
using System.Text;
using CdopWorkflow.Platform.Encryption;

namespace CdopWorkflow.Tests.Platform;

public sealed class SealerTests
{
    private static readonly byte[] Key = [.. Enumerable.Range(0, 32).Select(number => (byte)number)];

    [Fact]
    public void What_was_sealed_opens_again()
    {
        var sealer = new Sealer(Key);
        Assert.Equal(new Sample("Testa", 3), sealer.Open<Sample>(sealer.Seal(new Sample("Testa", 3))));
        Assert.Equal("ZZ99 1AA ✓", sealer.OpenText(sealer.SealText("ZZ99 1AA ✓")));
    }

    [Fact]
    public void Sealed_bytes_show_nothing_and_never_repeat()
    {
        var sealer = new Sealer(Key);
        var (first, second) = (sealer.Seal("Testa"), sealer.Seal("Testa"));
        Assert.NotEqual(first, second);
        Assert.DoesNotContain("Testa", Encoding.UTF8.GetString(first), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_changed_byte_is_noticed()
    {
        var sealer = new Sealer(Key);
        var box = sealer.Seal("Testa");
        for (var position = 0; position < box.Length; position++)
        {
            var changed = (byte[])box.Clone();
            changed[position] ^= 1;
            Assert.ThrowsAny<CryptographicException>(() => sealer.Open<string>(changed));
        }
    }

    [Fact]
    public void Another_key_opens_nothing()
    {
        var other = new Sealer([.. Key.Reverse()]);
        Assert.Throws<CryptographicException>(() => other.Open<string>(new Sealer(Key).Seal("Testa")));
    }

    [Fact]
    public void Equal_values_have_equal_blind_indexes_only_within_a_kind_and_a_key()
    {
        var sealer = new Sealer(Key);
        Assert.Equal(sealer.BlindIndex("nhs", "9991001379"), sealer.BlindIndex("nhs", "9991001379"));
        Assert.NotEqual(sealer.BlindIndex("nhs", "9991001379"), sealer.BlindIndex("name", "9991001379"));
        Assert.NotEqual(sealer.BlindIndex("nhs", "9991001379"), new Sealer([.. Key.Reverse()]).BlindIndex("nhs", "9991001379"));
    }

    private sealed record Sample(string Name, int Count);
}
