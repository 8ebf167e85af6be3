using System.Text;
using CdopWorkflow.Identity.SecondFactor;

namespace CdopWorkflow.Tests.Identity;

public sealed class OneTimeCodeTests
{
    private static readonly byte[] Key = Encoding.ASCII.GetBytes("12345678901234567890");

    /// <summary>RFC 6238, appendix B: the last six of its eight digits.</summary>
    [Theory]
    [InlineData(59, "287082")]
    [InlineData(1111111109, "081804")]
    [InlineData(1111111111, "050471")]
    [InlineData(1234567890, "005924")]
    [InlineData(2000000000, "279037")]
    [InlineData(20000000000, "353130")]
    public void The_codes_are_those_of_the_standard(long seconds, string code) =>
        Assert.Equal(code, OneTimeCode.Of(Key, OneTimeCode.StepOf(DateTimeOffset.FromUnixTimeSeconds(seconds))));

    [Theory]
    [InlineData(-2, false)]
    [InlineData(-1, true)]
    [InlineData(0, true)]
    [InlineData(1, true)]
    [InlineData(2, false)]
    public void A_clock_may_be_half_a_minute_off(int steps, bool taken)
    {
        var now = DateTimeOffset.FromUnixTimeSeconds(1234567890);
        var step = OneTimeCode.StepOf(now) + steps;
        Assert.Equal(taken ? step : null, OneTimeCode.Match(Key, OneTimeCode.Of(Key, step), now, usedStep: 0));
    }

    [Fact]
    public void A_code_and_those_before_it_are_taken_once()
    {
        var now = DateTimeOffset.FromUnixTimeSeconds(1234567890);
        var step = OneTimeCode.StepOf(now);
        Assert.Null(OneTimeCode.Match(Key, OneTimeCode.Of(Key, step), now, step));
        Assert.Null(OneTimeCode.Match(Key, OneTimeCode.Of(Key, step - 1), now, step));
        Assert.Equal(step + 1, OneTimeCode.Match(Key, OneTimeCode.Of(Key, step + 1), now, step));
    }

    [Theory]
    [InlineData("")]
    [InlineData("00592")]
    [InlineData("0059244")]
    [InlineData("OO5924")]
    [InlineData("٠٠٥٩٢٤")]
    public void Anything_else_is_not_a_code(string typed) => Assert.Null(OneTimeCode.Match(Key, typed, DateTimeOffset.FromUnixTimeSeconds(1234567890), 0));

    [Fact]
    public void A_code_may_be_typed_in_two_groups() => Assert.NotNull(OneTimeCode.Match(Key, " 005 924 ", DateTimeOffset.FromUnixTimeSeconds(1234567890), 0));

    [Fact]
    public void The_key_is_written_in_base32() => Assert.Equal("GEZD GNBV GY3T QOJQ GEZD GNBV GY3T QOJQ", AuthenticatorKey.Letters(Key));

    [Fact]
    public void The_picture_is_a_square_of_dark_squares()
    {
        var (path, size) = AuthenticatorKey.Picture(AuthenticatorKey.Address(Key, "asha@example.org"));
        Assert.True(size > 21, $"{size} squares");
        Assert.StartsWith("M4 4h1v1h-1z", path, StringComparison.Ordinal);
    }
}
