using System.Collections.Frozen;
using CdopWorkflow.Platform.Areas;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace CdopWorkflow.Identity.People;

/// <summary>
/// What a password must be, after NIST 800-63B: long, and neither widely known nor made of the person's own name, of a word of the
/// organisation or of a place it serves. No rule asks for capitals or digits, and none makes it expire.
/// </summary>
public sealed class PasswordRules(AreaTable areas, IOptions<IdentitySettings> settings) : IPasswordValidator<Account>
{
    public const int MinimumLength = 12;
    public const int MaximumLength = 256;

    private static readonly FrozenSet<string> Known = ReadKnown();

    public string? RefusalOf(string password, string name, string email)
    {
        var plain = password.Trim().ToLowerInvariant();
        return password switch
        {
            { Length: < MinimumLength } => $"The password must be {MinimumLength} characters or more",
            { Length: > MaximumLength } => $"The password must be {MaximumLength} characters or fewer",
            _ when Known.Contains(plain) || plain.Distinct().Count() < 5 => "Choose a password that is harder to guess. This one is on lists of well-known passwords",
            _ when OwnWords(name, email).Any(word => Rest(plain, word) < 8) => "Choose a password that is not made of your name or email address",
            _ when PlainWords().Any(word => Rest(plain, word) < 8) => "Choose a password that is not made of a place or a word that everybody at work knows",
            _ => null,
        };
    }

    public Task<IdentityResult> ValidateAsync(UserManager<Account> manager, Account user, string? password) =>
        Task.FromResult(RefusalOf(password ?? "", user.Name, user.Email ?? "") is { } refusal
            ? IdentityResult.Failed(new IdentityError { Code = "Password", Description = refusal })
            : IdentityResult.Success);

    private static IEnumerable<string> OwnWords(string name, string email) =>
        name.Split(' ', '-').Append(email).Append(email.Split('@')[0]).Append(name.Replace(" ", "", StringComparison.Ordinal))
            .Select(word => word.ToLowerInvariant()).Where(word => word.Length > 2);

    /// <summary>What whoever guesses passwords of this service would try first.</summary>
    private IEnumerable<string> PlainWords() =>
        areas.All.SelectMany(area => area.Name.Split(' ', '-').Append(area.Name)).Concat(settings.Value.PasswordWords.Split(',', StringSplitOptions.TrimEntries)).Append("cdopworkflow")
            .Select(word => word.ToLowerInvariant()).Where(word => word.Length > 2).Distinct();

    /// <summary>How many characters a password has besides a word it contains.</summary>
    private static int Rest(string password, string word) => password.Replace(word, "", StringComparison.Ordinal).Length;

    private static FrozenSet<string> ReadKnown()
    {
        using var stream = typeof(PasswordRules).Assembly.GetManifestResourceStream(typeof(PasswordRules), "known-passwords.txt")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Where(line => line[0] != '#').ToFrozenSet();
    }
}
