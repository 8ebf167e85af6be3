using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CdopWorkflow.Web.Accessibility;

[AllowAnonymous]
public sealed class AccessibilityModel : PageModel;
