using CdopWorkflow.Identity.Data;
using CdopWorkflow.Platform.Access;
using CdopWorkflow.Web.Formats;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Options;

namespace CdopWorkflow.Identity.Sessions;

/// <summary>A person's own sessions: which there are, and an end to any of them.</summary>
[Authorize(Policy = Policies.SignedIn)]
public sealed class SessionsModel(IdentityDb db, SessionRegister register, Session session, CurrentPerson current, IOptions<SessionLimits> limits) : PageModel
{
    public IReadOnlyList<OpenSession> Live { get; private set; } = [];

    public Guid? Own => session.Id;

    public SessionLimits Limits => limits.Value;

    private Guid Account => Guid.TryParse(current.Value.AccountId, out var account) ? account : Guid.Empty;

    public async Task OnGetAsync(CancellationToken cancel) => Live = await register.LiveAsync(Account, cancel);

    [RequireRecentSignIn]
    public Task<IActionResult> OnPostEndAsync([FromForm(Name = "Session")] Guid which, CancellationToken cancel)
    {
        var (account, own) = (Account, Own);
        return EndAsync(row => row.Id == which && row.AccountId == account && row.Id != own, cancel);
    }

    [RequireRecentSignIn]
    public Task<IActionResult> OnPostEndOthersAsync(CancellationToken cancel)
    {
        var (account, own) = (Account, Own);
        return EndAsync(row => row.AccountId == account && row.Id != own, cancel);
    }

    private async Task<IActionResult> EndAsync(System.Linq.Expressions.Expression<Func<OpenSession, bool>> which, CancellationToken cancel)
    {
        var ended = 0;
        await db.InTransactionAsync(
            async () =>
            {
                ended = await register.EndAsync(which, cancel);
                db.Audit(ended > 0 ? "SessionsEnded" : "SessionEndRefused", current.Value.AccountId, current.Value.Grants.Select(grant => grant.Area).FirstOrDefault() ?? "", $"{ended}");
            },
            cancel);
        TempData["Notice"] = ended == 0 ? "That session had ended already" : $"{Amount.Of(ended, "session")} ended";
        return LocalRedirect("/account/sessions");
    }
}
