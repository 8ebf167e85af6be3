namespace Stateless.Tests;

public sealed class PublicSurfaceTests
{
    private static readonly string Approved = Path.Combine(AppContext.BaseDirectory, "PublicSurface.txt");

    /// <summary>Run with the package, this says that the package has every member we have.</summary>
    [Fact]
    public void Every_public_member_is_one_the_package_has()
    {
        var approved = File.ReadAllLines(Approved);
        var actual = PublicSurface.Of(typeof(StateMachine<,>).Assembly);
#if STATELESS_PACKAGE
        Assert.Empty(approved.Except(actual));
#else
        Assert.Equal(approved, actual);
#endif
    }
}
