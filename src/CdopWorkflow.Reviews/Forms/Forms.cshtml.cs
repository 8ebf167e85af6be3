using CdopWorkflow.Platform.Access;
using CdopWorkflow.Platform.Calendar;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CdopWorkflow.Reviews.Forms;

/// <summary>All forms, for administrators. Nothing here says anything about a case.</summary>
[Authorize(Policy = Policies.Administrator)]
public sealed class FormsModel(FormWork work, TimeProvider clock) : PageModel
{
    public IReadOnlyList<Row> Rows { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var today = UkTime.DateOf(clock.GetUtcNow());
        var versions = (await work.VersionsAsync(null, cancel)).ToLookup(version => version.Key);
        Rows = [.. ShippedForms.Keys.Select(key => new Row(
            key,
            ShippedForms.Find(key)!.Title,
            FormVersionRow.InForce(versions[key], today),
            versions[key].Where(version => version.EffectiveFrom > today).MinBy(version => version.EffectiveFrom)))];
    }

    public sealed record Row(string Key, string Title, int InForce, FormVersionRow? Next);
}
