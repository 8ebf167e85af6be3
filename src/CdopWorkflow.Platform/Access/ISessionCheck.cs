using System.Security.Claims;

namespace CdopWorkflow.Platform.Access;

/// <summary>Whether a session that a cookie tells of still stands: Identity knows, every other role has learned what ended.</summary>
public interface ISessionCheck
{
    /// <returns>The person as they are now, the same object where nothing has changed; null where the session has ended.</returns>
    Task<ClaimsPrincipal?> CheckAsync(ClaimsPrincipal presented, CancellationToken cancel);

    /// <summary>The session is in use.</summary>
    Task SeenAsync(Guid session, DateTimeOffset at, CancellationToken cancel);
}
