using CdopWorkflow.Alerts.Data;
using CdopWorkflow.Alerts.Staff;
using CdopWorkflow.Platform.Access;
using CdopWorkflow.Platform.Areas;
using CdopWorkflow.Platform.Calendar;
using CdopWorkflow.Web.Formats;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Alerts.Cover;

public sealed record NameDeputy(string Deputy, DateOnly From, DateOnly To);

/// <summary>Why a deputy was refused, and by which field of the form.</summary>
public sealed record CoverRefusal(string Field, string Reason);

/// <summary>A person names who answers for their alerts while they are away, and takes that back.</summary>
public sealed class CoverHandler(AlertsDb db, StaffDirectory staff, CurrentPerson current, AreaTable areas, TimeProvider clock)
{
    private const int LongestDays = 366;

    private string Me => current.Value.AccountId;

    private DateOnly Today => UkTime.DateOf(clock.GetUtcNow());

    /// <summary>Who may stand in: leads and chairs around the person's own areas.</summary>
    public async Task<IReadOnlyList<StaffPerson>> DeputiesAsync(CancellationToken cancel)
    {
        var near = current.Value.Grants.SelectMany(grant => Near(grant.Area)).ToHashSet();
        return [.. (await staff.AllAsync(cancel)).Where(person => person.AccountId != Me && person.Grants.Any(grant => grant.Role != Role.Administrator && Near(grant.Area).Any(near.Contains)))];
    }

    public async Task<IReadOnlyList<CoverRefusal>> NameAsync(NameDeputy command, CancellationToken cancel)
    {
        CoverRefusal[] refusals = [];
        await db.InTransactionAsync(
            async () =>
            {
                var (deputies, planned) = (await DeputiesAsync(cancel), await db.Covers.Where(cover => cover.EndedAt == null && cover.To >= Today).ToListAsync(cancel));
                refusals = [.. RefusalsOf(command, Me, deputies, planned, Today)];
                if (refusals.Length == 0)
                {
                    db.Covers.Add(new CoverPeriod { Away = Me, Deputy = command.Deputy, From = command.From, To = command.To });
                }

                db.Audit(refusals.Length == 0 ? "DeputyNamed" : "DeputyRefused", Me, "", $"{command.Deputy}, {command.From:O} to {command.To:O}");
            },
            cancel);
        return refusals;
    }

    /// <returns>False where the person has no such deputy.</returns>
    public async Task<bool> EndAsync(Guid id, CancellationToken cancel)
    {
        if (await db.Covers.SingleOrDefaultAsync(cover => cover.Id == id && cover.Away == Me && cover.EndedAt == null, cancel) is not { } cover)
        {
            return false;
        }

        cover.EndedAt = clock.GetUtcNow();
        db.Audit("DeputyEnded", Me, "", cover.Deputy);
        await db.SaveChangesAsync(cancel);
        return true;
    }

    private static IEnumerable<CoverRefusal> RefusalsOf(
        NameDeputy command, string me, IReadOnlyList<StaffPerson> deputies, IReadOnlyList<CoverPeriod> planned, DateOnly today)
    {
        var deputy = deputies.FirstOrDefault(person => person.AccountId == command.Deputy);
        if (deputy is null)
        {
            yield return new("Deputy", "Select a deputy from the list");
        }

        if (command.To < command.From)
        {
            yield return new("To", "The last day must be the same as or after the first day");
        }
        else if (command.To < today)
        {
            yield return new("To", "The last day must be today or in the future");
        }
        else if (command.To.DayNumber - command.From.DayNumber >= LongestDays)
        {
            yield return new("To", "The last day must be within a year of the first");
        }

        var inTheTime = planned.Where(cover => cover.From <= command.To && command.From <= cover.To).ToList();
        if (inTheTime.Find(cover => cover.Away == me) is { } own)
        {
            yield return new("From", $"You have a deputy already from {UkFormat.Range(own.From, own.To)}. End that first");
        }

        if (deputy is not null && inTheTime.Find(cover => cover.Away == deputy.AccountId) is { } away)
        {
            yield return new("Deputy", $"{deputy.Name} is away from {UkFormat.Range(away.From, away.To)}");
        }

        if (inTheTime.Find(cover => cover.Deputy == me) is { } promised)
        {
            yield return new("From", $"You stand in for a colleague from {UkFormat.Range(promised.From, promised.To)}: ask them to choose somebody else first");
        }
    }

    /// <summary>The area and those around it, England left out: what is near has one of them in common.</summary>
    private IEnumerable<string> Near(string area) => areas.Find(area) is null
        ? [area]
        : areas.AncestorsAndSelf(area, Today).Select(around => around.Code).Where(code => code != AreaTable.England || area == AreaTable.England);
}
