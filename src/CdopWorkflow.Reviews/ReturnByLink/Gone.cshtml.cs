using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CdopWorkflow.Reviews.ReturnByLink;

[AllowAnonymous]
public sealed class GoneModel : PageModel;
