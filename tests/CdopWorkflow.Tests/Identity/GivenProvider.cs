using CdopWorkflow.TestKit;

namespace CdopWorkflow.Tests.Identity;

/// <summary>People who sign in through a provider.</summary>
internal static class GivenProvider
{
    /// <summary>The provider's tokens run by the machine's clock, so this one does as well.</summary>
    public static Task<TestApp> AnAppAsync(HandmadeProvider provider, bool secondFactor = false, params (string Name, string Value)[] settings) => TestApp.StartAsync(
        DateTimeOffset.UtcNow,
        adjust: builder =>
        {
            builder.Configuration["Identity:PasswordRounds"] = "1000";
            builder.Configuration["Identity:SecondFactor"] = secondFactor ? null : "Offered";
            provider.Use(settings)(builder);
        });

    /// <summary>Goes to the provider and comes back.</summary>
    public static async Task<Page> SignInAtAsync(this Browser browser, HandmadeProvider provider, string path = "/account/sign-in/provider") =>
        await browser.GetAsync(provider.SignIn((await browser.GetAsync(path)).Address));
}
