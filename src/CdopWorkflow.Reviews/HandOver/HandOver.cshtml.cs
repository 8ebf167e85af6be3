using System.ComponentModel.DataAnnotations;
using CdopWorkflow.Platform.Access;
using CdopWorkflow.Reviews.Actions;
using CdopWorkflow.Reviews.Data;
using CdopWorkflow.Reviews.Meetings;
using CdopWorkflow.Reviews.Staff;
using CdopWorkflow.Web.Formats;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Reviews.HandOver;

/// <summary>Gives one person's actions, seats and invitations to another, before the first one's account is closed.</summary>
[Authorize(Policy = Policies.Actions)]
public sealed class HandOverModel(ReviewsDb db, ActionFile file, WorkAreas work, StaffDirectory staff, PanelsOfPerson panels, HeldInvitations invitations, HandOverHandler handler) : PageModel
{
    public sealed record HandOverForm
    {
        [Display(Name = "Actions")]
        public string[] Actions { get; init; } = [];

        [Display(Name = "Seats on panels")]
        public Guid[] Seats { get; init; } = [];

        [Display(Name = "Invitations to meetings", Description = "An invitation of somebody with a seat goes with the seat")]
        public Guid[] Invitations { get; init; } = [];

        [Display(Name = "Who takes it?")]
        public string? To { get; init; }

        [Display(Name = "Why?", ShortName = "reason", Description = "The history of each action keeps it")]
        [StringLength(4000, ErrorMessage = "The reason must be 4,000 characters or fewer")]
        public string? Why { get; init; }
    }

    /// <summary>The account; none to be shown whose work there is.</summary>
    [BindProperty(SupportsGet = true, Name = "from")]
    public string? From { get; set; }

    [BindProperty]
    public HandOverForm Form { get; set; } = new();

    public string Name { get; private set; } = "";

    public IReadOnlyList<SelectListItem> Actions { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Seats { get; private set; } = [];

    /// <summary>Of somebody without a seat on a panel of the meeting.</summary>
    public IReadOnlyList<SelectListItem> Invitations { get; private set; } = [];

    public IReadOnlyList<SelectListItem> People { get; private set; } = [];

    /// <summary>Everyone who holds something here, with how much.</summary>
    public IReadOnlyList<(StaffPerson Person, int Actions, int Seats, int Invitations)> Holders { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!await LoadAsync(cancel))
        {
            return NotFound();
        }

        Form = new HandOverForm
        {
            Actions = [.. Actions.Select(action => action.Value)],
            Seats = [.. Seats.Select(seat => Guid.Parse(seat.Value))],
            Invitations = [.. Invitations.Select(invitation => Guid.Parse(invitation.Value))],
        };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (From is null || !await LoadAsync(cancel))
        {
            return NotFound();
        }

        var refusals = ModelState.IsValid ? await handler.HandleAsync(new HandOver(From, Form.To ?? "", Form.Actions, Form.Seats, Form.Invitations, Form.Why), cancel) : [];
        foreach (var refusal in refusals)
        {
            ModelState.AddModelError($"Form.{(refusal.Field == "Actions" ? FirstList : refusal.Field)}", refusal.Reason);
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        TempData["Notice"] = "Handed over";
        return Redirect("/reviews/actions/hand-over");
    }

    private string FirstList => Actions.Count > 0 ? nameof(HandOverForm.Actions) : Seats.Count > 0 ? nameof(HandOverForm.Seats) : nameof(HandOverForm.Invitations);

    private async Task<bool> LoadAsync(CancellationToken cancel)
    {
        var codes = work.KeptCodes.ToHashSet();
        var open = (await db.Set<AgreedAction>().AsNoTracking().Where(action => action.State == ActionState.Open && (action.OwnerAccount != null || action.DeputyAccount != null))
            .OrderBy(action => action.Number).ToListAsync(cancel)).FindAll(action => codes.Contains(action.Area));
        var seats = (await db.Set<PanelMember>().AsNoTracking().OrderBy(member => member.Panel).ToListAsync(cancel)).FindAll(member => panels.Coordinates(member.Panel));
        var invited = (await invitations.OfAsync(From, cancel)).Where(held => !held.HasSeat).ToList();
        if (From is null)
        {
            Holders = await HoldersAsync(open, seats, invited, cancel);
            return true;
        }

        Actions = [.. open.Where(action => Holds(action, From)).Select(action => new SelectListItem($"{action.Reference} {file.WordsOf(action).Title}", action.Reference))];
        Seats = [.. seats.Where(seat => seat.AccountId == From).Select(seat => new SelectListItem($"{seat.SeatInWords} on {work.NameOf(seat.Panel)}", seat.Id.ToString()))];
        Invitations = [.. invited.Select(held => new SelectListItem($"Meeting of {work.NameOf(held.Meeting.Panel)} on {UkFormat.Date(held.Meeting.MeetsOn)}", held.Row.Id.ToString()))];
        Name = (await staff.FindAsync(From, cancel))?.Name ?? seats.Find(seat => seat.AccountId == From)?.Name ?? "";
        People = [.. (await staff.WithAnyRoleAsync([.. WorkAreas.Keepers, Role.PanelMember], codes, cancel)).Where(person => person.AccountId != From).Select(person => new SelectListItem(person.Name, person.AccountId))];
        return Actions.Count + Seats.Count + Invitations.Count > 0;
    }

    private async Task<IReadOnlyList<(StaffPerson, int, int, int)>> HoldersAsync(
        List<AgreedAction> open, List<PanelMember> seats, List<HeldInvitation> invited, CancellationToken cancel)
    {
        var accounts = open.SelectMany(action => new[] { action.OwnerAccount, action.DeputyAccount }).OfType<string>().Concat(seats.Select(seat => seat.AccountId))
            .Concat(invited.Select(held => held.Row.AccountId)).Distinct();
        var holders = new List<(StaffPerson Person, int, int, int)>();
        foreach (var account in accounts)
        {
            var person = await staff.FindAsync(account, cancel) ?? new StaffPerson(account, seats.Find(seat => seat.AccountId == account)?.Name ?? account, "");
            holders.Add((
                person, open.Count(action => Holds(action, account)), seats.Count(seat => seat.AccountId == account), invited.Count(held => held.Row.AccountId == account)));
        }

        return [.. holders.OrderBy(holder => holder.Person.Name, StringComparer.OrdinalIgnoreCase)];
    }

    private static bool Holds(AgreedAction action, string account) => action.OwnerAccount == account || action.DeputyAccount == account;
}
