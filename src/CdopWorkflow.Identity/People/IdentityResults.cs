using Microsoft.AspNetCore.Identity;

namespace CdopWorkflow.Identity.People;

/// <summary>What our own rules allowed must not fail in the framework's: if it does, that is a fault and not a refusal.</summary>
public static class IdentityResults
{
    public static async Task ThrowIfFailed(this Task<IdentityResult> attempt)
    {
        var result = await attempt;
        if (!result.Succeeded)
        {
            throw new InvalidOperationException(string.Join("; ", result.Errors.Select(error => error.Description)));
        }
    }
}
