using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CdopWorkflow.Web.Cookies;

[AllowAnonymous]
public sealed class CookiesModel : PageModel;
