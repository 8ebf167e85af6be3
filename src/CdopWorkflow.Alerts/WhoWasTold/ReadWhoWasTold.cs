using CdopWorkflow.Alerts.Cover;
using CdopWorkflow.Alerts.Data;
using CdopWorkflow.Alerts.Deliveries;
using CdopWorkflow.Alerts.News;
using CdopWorkflow.Alerts.Staff;
using CdopWorkflow.Platform.Access;
using CdopWorkflow.Platform.Areas;
using CdopWorkflow.Platform.Mail;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Alerts.WhoWasTold;

/// <summary>Works out whom an alert reaches today, and what became of the letters to them.</summary>
public sealed class ReadWhoWasTold(AlertsDb db, NewsReaders readers, AlertAccess access, StaffDirectory staff, StandIns standIns, MailOptions mail, AreaTable areas)
{
    public async Task<WhoWasTold> OfAsync(Alert alert, CancellationToken cancel)
    {
        var leads = await readers.AnsweringAsync(alert, AlertEntryKind.Raised, cancel);
        var chairs = await readers.AnsweringAsync(alert, AlertEntryKind.Escalated, cancel);
        var letters = (await db.Letters.AsNoTracking().Where(letter => letter.Reference == alert.Reference).OrderBy(letter => letter.QueuedAt).ToListAsync(cancel))
            .ToLookup(letter => letter.Key.Split('/')[^1]);
        List<ToldPerson> people = [];
        foreach (var person in leads.UnionBy(chairs, person => person.AccountId))
        {
            var deputy = await standIns.DeputyOfAsync(person.AccountId, cancel) is { } account ? await staff.FindAsync(account, cancel) : null;
            var letter = letters[(deputy ?? person).AccountId].LastOrDefault();
            people.Add(new ToldPerson(deputy is null ? person.Name : $"{deputy.Name}, for {person.Name}", RoleOf(person, alert), letter is null ? null : Standing(letter)));
        }

        return new WhoWasTold(people, Gap(alert, leads, chairs));
    }

    private string RoleOf(StaffPerson person, Alert alert)
    {
        var grants = person.Grants.Where(grant => access.AnswersFor(new Person(person.AccountId, person.Name, [grant]), alert));
        return string.Join(", ", grants.Select(grant => $"{grant.Role.InWords()} of {areas.NameOf(grant.Area)}"));
    }

    private string Standing(QueuedLetter letter) =>
        DeliveryRow.StandingOf(letter.State, letter.Outcome, letter.NextTryAt, letter.SentAt, mail.IsSetUp, letter.TriedAt is not null);

    private string? Gap(Alert alert, IReadOnlyList<StaffPerson> leads, IReadOnlyList<StaffPerson> chairs)
    {
        var (area, own) = (areas.NameOf(alert.Area), leads.Any(person => person.Grants.Any(grant => grant.Role != Role.Chair && grant.Area == alert.Area)));
        return own ? null
            : leads.Count > 0 ? $"No account is safeguarding lead of {area} itself. The alert goes to those around it and to panels that contribute."
            : chairs.Count > 0 ? $"No account is safeguarding lead of {area} or of an area around it. The chair was told instead."
            : $"No account that is known here answers for {area}.";
    }
}

internal static class RolesInWords
{
    public static string InWords(this Role role) => role switch
    {
        Role.SafeguardingLead => "safeguarding lead",
        Role.Chair => "chair",
        Role.Analyst => "analyst",
        Role.Coordinator => "coordinator",
        Role.PanelMember => "panel member",
        Role.Administrator => "administrator",
        Role.Auditor => "auditor",
    };
}
