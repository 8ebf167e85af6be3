using System.Security.Claims;
using Microsoft.AspNetCore.Authorization;

namespace CdopWorkflow.Web.Layout;

/// <summary>The links of every service, narrowed to what the person may open.</summary>
public sealed class Navigation(IEnumerable<NavigationItem> items, IAuthorizationService authorization)
{
    public async Task<IReadOnlyList<NavigationItem>> ForAsync(ClaimsPrincipal person)
    {
        if (person.Identity?.IsAuthenticated != true)
        {
            return [];
        }

        var shown = new List<NavigationItem>();
        foreach (var item in items.OrderBy(item => item.Order))
        {
            if (item.Policy is null || (await authorization.AuthorizeAsync(person, item.Policy)).Succeeded)
            {
                shown.Add(item);
            }
        }

        return shown;
    }
}
