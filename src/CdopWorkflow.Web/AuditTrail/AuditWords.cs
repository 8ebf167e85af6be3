using System.Text.RegularExpressions;

namespace CdopWorkflow.Web.AuditTrail;

/// <summary>What an entry's action is called on a page: "SignInRefused" reads "Sign in refused".</summary>
public static partial class AuditWords
{
    public static string Of(string action) => action.Length == 0
        ? action
        : action[..1] + NextWord().Replace(action[1..], match => $" {match.Value.ToLowerInvariant()}");

    /// <summary>The way back, for a search: "sign in refused" is "SignInRefused".</summary>
    public static string CodeOf(string words) => string.Concat(
        words.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => char.ToUpperInvariant(word[0]) + word[1..]));

    [GeneratedRegex("[A-Z]")]
    private static partial Regex NextWord();
}
