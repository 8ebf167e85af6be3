using CdopWorkflow.Contracts.Codes;
using CdopWorkflow.Platform.Access;
using CdopWorkflow.Reviews.Actions;
using CdopWorkflow.Reviews.Data;
using CdopWorkflow.Reviews.Meetings;
using CdopWorkflow.Reviews.Staff;
using CdopWorkflow.Web.Formats;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Reviews.HandOver;

/// <param name="From">Whose work it is.</param>
/// <param name="To">Who takes it.</param>
/// <param name="Actions">References of actions.</param>
/// <param name="Seats">Ids of seats on panels.</param>
/// <param name="Invitations">Ids of invitations of people without a seat.</param>
/// <param name="Why">The reason.</param>
public sealed record HandOver(
    string From, string To, IReadOnlyCollection<string> Actions, IReadOnlyCollection<Guid> Seats, IReadOnlyCollection<Guid> Invitations, string? Why);

/// <summary>Moves actions, seats and invitations from one person to another, all that were chosen or none.</summary>
public sealed class HandOverHandler(ReviewsDb db, ActionFile file, WorkAreas work, StaffDirectory staff, PanelsOfPerson panels, HeldInvitations invitations)
{
    public async Task<IReadOnlyList<Refusal>> HandleAsync(HandOver command, CancellationToken cancel)
    {
        var actions = await db.Set<AgreedAction>().Where(action => action.State == ActionState.Open && (action.OwnerAccount == command.From || action.DeputyAccount == command.From))
            .OrderBy(action => action.Number).ToListAsync(cancel);
        actions.RemoveAll(action => !work.MayKeep(action.Area) || !command.Actions.Contains(action.Reference));
        var seats = (await db.Set<PanelMember>().Where(member => member.AccountId == command.From && command.Seats.Contains(member.Id)).ToListAsync(cancel))
            .FindAll(member => panels.Coordinates(member.Panel));
        var invited = (await invitations.OfAsync(command.From, cancel)).Where(held => !held.HasSeat && command.Invitations.Contains(held.Row.Id)).ToList();
        var to = await staff.FindAsync(command.To, cancel);
        List<Refusal> refusals = [.. Refusals(command, actions.Count + seats.Count + invited.Count, to)];
        foreach (var seat in refusals.Count > 0 ? [] : seats)
        {
            refusals.AddRange(await RefusalsOfSeatAsync(seat, to!, cancel));
        }

        foreach (var held in refusals.Count > 0 ? [] : invited)
        {
            refusals.AddRange(await invitations.MaySitAsync(to!, held, cancel) ? [] : [new Refusal("To", $"{to!.Name} sits on no panel of the meeting on {UkFormat.Date(held.Meeting.MeetsOn)}: an administrator gives the role")]);
        }

        if (refusals.Count == 0)
        {
            actions.ForEach(action => Move(action, command, to!));
            foreach (var seat in seats)
            {
                await invitations.MoveWithSeatAsync(seat, to!, cancel);
                Move(seat, to!);
            }

            foreach (var held in invited)
            {
                await invitations.MoveAsync(held, to!, cancel);
            }
        }
        else
        {
            db.ChangeTracker.Clear();
            db.Audit("WorkHandedOverRefused", "staff", "", string.Join("; ", refusals.Select(refusal => refusal.Reason)));
        }

        await db.SaveChangesAsync(cancel);
        return refusals;
    }

    private static IEnumerable<Refusal> Refusals(HandOver command, int chosen, StaffPerson? to)
    {
        if (chosen == 0)
        {
            yield return new("Actions", "Select what is handed over");
        }

        if (to is null || to.AccountId == command.From)
        {
            yield return new("To", "Select who takes it");
        }

        if (string.IsNullOrWhiteSpace(command.Why))
        {
            yield return new("Why", "Say why it is handed over");
        }
    }

    private async Task<IEnumerable<Refusal>> RefusalsOfSeatAsync(PanelMember seat, StaffPerson to, CancellationToken cancel)
    {
        var sitting = seat.Seat == Seat.Chair ? [Role.Chair] : new[] { Role.PanelMember, Role.Chair };
        if ((await staff.WithAnyRoleAsync(sitting, [seat.Panel], cancel)).All(person => person.AccountId != to.AccountId))
        {
            return [new("To", $"{to.Name} has no role as {(seat.Seat == Seat.Chair ? "chair" : "member")} on {work.NameOf(seat.Panel)}: an administrator gives it")];
        }

        return await db.Set<PanelMember>().AnyAsync(member => member.Panel == seat.Panel && member.AccountId == to.AccountId, cancel)
            ? [new("To", $"{to.Name} has a seat on {work.NameOf(seat.Panel)} already")]
            : [];
    }

    private void Move(AgreedAction action, HandOver command, StaffPerson to)
    {
        var (words, person) = (file.WordsOf(action), new ActionPerson(to.Name, to.Email));
        var (owns, deputises) = (action.OwnerAccount == command.From, action.DeputyAccount == command.From);
        if (owns)
        {
            (action.OwnerAccount, words) = (to.AccountId, words with { Owner = person });
        }

        if (deputises)
        {
            (action.DeputyAccount, words) = (to.AccountId, words with { Deputy = person });
        }

        file.Write(action, words);
        file.Record(action, "ActionHandedOver", $"Handed over: {(owns && deputises ? "owner and deputy" : owns ? "owner" : "deputy")}", new ActionNote(command.Why!.Trim()));
    }

    /// <summary>The seat goes to another person; what the first attended stays as it was.</summary>
    private void Move(PanelMember seat, StaffPerson to)
    {
        db.Remove(seat);
        db.Add(new PanelMember { Panel = seat.Panel, AccountId = to.AccountId, Name = to.Name, Seat = seat.Seat, IsDeputy = seat.IsDeputy });
        db.Audit("SeatHandedOver", seat.Panel, seat.Panel, $"{seat.Seat}: from {seat.AccountId} to {to.AccountId}");
    }
}
