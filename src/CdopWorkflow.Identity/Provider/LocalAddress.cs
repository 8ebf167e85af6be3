namespace CdopWorkflow.Identity.Provider;

/// <summary>A page of ours to go to, or another where somebody wrote the address of another site.</summary>
internal static class LocalAddress
{
    public static string Or(string? wanted, string otherwise) =>
        wanted is ['/', ..] && !wanted.StartsWith("//", StringComparison.Ordinal) && !wanted.StartsWith("/\\", StringComparison.Ordinal) && !wanted.Any(char.IsControl) ? wanted : otherwise;
}
