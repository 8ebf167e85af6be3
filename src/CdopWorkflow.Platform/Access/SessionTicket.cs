using System.Globalization;
using System.Security.Claims;

namespace CdopWorkflow.Platform.Access;

/// <summary>What the cookie says about the session itself; instants to the millisecond.</summary>
/// <param name="Id">Of the session.</param>
/// <param name="StartedAt">When the person signed in.</param>
/// <param name="ConfirmedAt">When the person last showed who they are: at sign-in, or since.</param>
/// <param name="IssuedAt">When Identity made the cookie with what the person may do.</param>
public sealed record SessionTicket(Guid Id, DateTimeOffset StartedAt, DateTimeOffset ConfirmedAt, DateTimeOffset IssuedAt)
{
    private const string IdClaim = "session";
    private const string StartedClaim = "started";
    private const string ConfirmedClaim = "confirmed";
    private const string IssuedClaim = "issued";

    public IEnumerable<Claim> Claims =>
    [
        new(IdClaim, Id.ToString()),
        new(StartedClaim, Text(StartedAt)),
        new(ConfirmedClaim, Text(ConfirmedAt)),
        new(IssuedClaim, Text(IssuedAt)),
    ];

    /// <returns>Null where whoever signed the person in keeps no sessions.</returns>
    public static SessionTicket? Of(ClaimsPrincipal user) =>
        Guid.TryParse(user.FindFirstValue(IdClaim), out var id) && Instant(user, StartedClaim) is { } started && Instant(user, ConfirmedClaim) is { } confirmed && Instant(user, IssuedClaim) is { } issued
            ? new(id, started, confirmed, issued)
            : null;

    private static string Text(DateTimeOffset at) => at.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture);

    private static DateTimeOffset? Instant(ClaimsPrincipal user, string claim) =>
        long.TryParse(user.FindFirstValue(claim), NumberStyles.None, CultureInfo.InvariantCulture, out var milliseconds) ? DateTimeOffset.FromUnixTimeMilliseconds(milliseconds) : null;
}
