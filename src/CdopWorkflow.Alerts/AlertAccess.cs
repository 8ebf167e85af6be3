using CdopWorkflow.Alerts.Cover;
using CdopWorkflow.Alerts.Data;
using CdopWorkflow.Platform.Access;
using CdopWorkflow.Platform.Areas;
using CdopWorkflow.Platform.Calendar;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Alerts;

/// <summary>
/// Whose alert it is: the safeguarding leads' of its area and of the panels that contribute to it, the chairs' of its area once they
/// were told, and whoever stands in for one of them. One for England, or that stands out nationally, is England's analysts' as well. To
/// everyone else it does not exist.
/// </summary>
public sealed class AlertAccess(AlertsDb db, CurrentPerson current, StandIns standIns, AreaTable areas, TimeProvider clock)
{
    private DateOnly Today => UkTime.DateOf(clock.GetUtcNow());

    /// <summary>Whether a person answers for the alert by a role of their own.</summary>
    public bool AnswersFor(Person person, Alert alert) =>
        person.Has(Role.SafeguardingLead, alert.Area, areas, Today)
        || alert.Contributing.Split(',').Any(panel => person.Has(Role.SafeguardingLead, panel, areas, Today))
        || (alert.IsNational && person.Has(Role.Analyst, AreaTable.England, areas, Today))
        || (alert.EscalatedFor is not null && person.Has(Role.Chair, alert.Area, areas, Today));

    public async Task<bool> MaySeeAsync(Alert alert, CancellationToken cancel) =>
        AnswersFor(current.Value, alert) || (await InPlaceOfAsync(alert, cancel)).Count > 0;

    /// <summary>The alert with that reference, to be changed; null where there is none for this person.</summary>
    public async Task<Alert?> FindAsync(string reference, CancellationToken cancel) =>
        await db.Alerts.SingleOrDefaultAsync(alert => alert.Reference == reference, cancel) is { } alert && await MaySeeAsync(alert, cancel) ? alert : null;

    /// <summary>As the alert's history names the person: "Dora Deputy, for Lena Lead" where they only stand in.</summary>
    public async Task<string> ActorAsync(Alert alert, CancellationToken cancel) => AnswersFor(current.Value, alert)
        ? current.Value.Name
        : $"{current.Value.Name}, for {string.Join(" and ", await InPlaceOfAsync(alert, cancel))}";

    public string Heading(Alert alert) => AlertWords.Heading(alert, areas);

    private async Task<IReadOnlyList<string>> InPlaceOfAsync(Alert alert, CancellationToken cancel) =>
        [.. (await standIns.ForWhomAsync(current.Value.AccountId, cancel)).Where(away => AnswersFor(away.AsPerson, alert)).Select(away => away.Name)];
}
