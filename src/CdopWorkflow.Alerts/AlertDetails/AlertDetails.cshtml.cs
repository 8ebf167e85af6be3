using CdopWorkflow.Alerts.ChangePractice;
using CdopWorkflow.Alerts.Data;
using CdopWorkflow.Contracts;
using CdopWorkflow.Platform.Access;
using CdopWorkflow.Platform.Calendar;
using CdopWorkflow.Web.Formats;
using CdopWorkflow.Web.Plots;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Alerts.AlertDetails;

[Authorize(Policy = Policies.Alerts)]
public sealed class AlertDetailsModel(AlertsDb db, AlertAccess access, TimeProvider clock) : PageModel
{
    public Alert Alert { get; private set; } = null!;

    public string Heading => access.Heading(Alert);

    /// <summary>What the alert allows now, so that no button leads to a refusal.</summary>
    public IReadOnlyList<AlertStep> Steps => [.. Enum.GetValues<AlertStep>().Where(step => Alert.RefusalOf(step) is null)];

    public IReadOnlyList<PlotPoint> Windows
    {
        get
        {
            var days = Amount.Of(AlertWords.Days(Alert.Figures), "day");
            var before = Alert.From.AddDays(-1);
            return
            [
                .. Bars($"{days} to {UkFormat.Date(before)}", Alert.CasesBefore, Alert.ReviewsBefore),
                .. Bars($"{days} to {UkFormat.Date(Alert.To)}", Alert.Cases, Alert.Reviews),
            ];
        }
    }

    public bool IsLate => Alert.State == AlertState.New && Alert.AcknowledgeBy < UkTime.DateOf(clock.GetUtcNow());

    public async Task<IActionResult> OnGetAsync(string reference, CancellationToken cancel)
    {
        var alert = await db.Alerts.AsNoTracking().AsSplitQuery()
            .Include(row => row.History).Include(row => row.Practices).Include(row => row.Questions)
            .SingleOrDefaultAsync(row => row.Reference == reference, cancel);
        if (alert is null || !access.MaySee(alert))
        {
            return NotFound();
        }

        Alert = alert;
        return Page();
    }

    public bool HasBegun(LinkedPractice practice) => practice.From <= UkTime.DateOf(clock.GetUtcNow());

    public IReadOnlyList<PlotPoint> BeforeAndAfter(LinkedPractice practice) => [.. Bars("Before", practice.Before), .. Bars("Since", practice.After)];

    private static IEnumerable<PlotPoint> Bars(string period, PracticeCount count) => Bars(period, count.Cases, count.Reviews);

    private static IEnumerable<PlotPoint> Bars(string period, int cases, int reviews) =>
        [new(period, cases, "With the theme"), new(period, reviews - cases, "Without it")];
}
