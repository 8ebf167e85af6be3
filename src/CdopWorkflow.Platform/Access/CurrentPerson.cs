using System.Security.Claims;
using Microsoft.AspNetCore.Http;

namespace CdopWorkflow.Platform.Access;

/// <summary>The person of this request, or the part of the system that a consumer, a round or a command acts as.</summary>
public sealed class CurrentPerson(IHttpContextAccessor http)
{
    public const string GrantClaim = "grant";

    private Person? acting;

    public Person Value => acting ??= http.HttpContext is { } context ? Of(context.User) : Person.Nobody;

    public void ActAs(Person person) => acting = person;

    public static Person Of(ClaimsPrincipal user) =>
        user.FindFirstValue(ClaimTypes.NameIdentifier) is { } id
            ? new Person(id, user.Identity?.Name ?? id, [.. user.FindAll(GrantClaim).Select(claim => Grant.Parse(claim.Value)).OfType<Grant>()])
            : Person.Nobody;
}
