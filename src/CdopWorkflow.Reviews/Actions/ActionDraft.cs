using CdopWorkflow.Platform.Encryption;
using CdopWorkflow.Platform.Mail;
using CdopWorkflow.Reviews.Boards;
using CdopWorkflow.Reviews.Data;
using CdopWorkflow.Reviews.Staff;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Reviews.Actions;

/// <summary>Reads what was filled in about an action against who and what there is: people, boards, other actions.</summary>
public sealed class ActionDraft(ReviewsDb db, Sealer sealer, StaffDirectory staff, BoardRegister boards, WorkAreas work)
{
    /// <summary>What the form comes to.</summary>
    /// <param name="Words">Complete where nothing is refused.</param>
    /// <param name="Refusals">Why it cannot be saved.</param>
    /// <param name="Overlap">The open action that does the same at the same time; null where there is none.</param>
    public sealed record Reading(ActionWords? Words, DateOnly StartsOn, IReadOnlyList<Refusal> Refusals, string? Overlap)
    {
        /// <summary>With the overlap, where nobody has said why to go on.</summary>
        public IReadOnlyList<Refusal> RefusalsOf(ActionForm form) => Overlap is { } other && string.IsNullOrWhiteSpace(form.WhyGoOn)
            ? [new("WhyGoOn", $"Say why this action is needed beside {other}")]
            : Refusals;
    }

    /// <param name="form">As it was posted.</param>
    /// <param name="area">Of the action.</param>
    /// <param name="own">The action that is changed; null for a new one.</param>
    /// <param name="cancel">Ends the reading.</param>
    public async Task<Reading> ReadAsync(ActionForm form, string area, AgreedAction? own, CancellationToken cancel)
    {
        var owner = await PersonAsync(form.OwnerAccount, form.OwnerName, form.OwnerEmail, area, own?.OwnerAccount, cancel);
        var deputy = await PersonAsync(form.DeputyAccount, form.DeputyName, form.DeputyEmail, area, own?.DeputyAccount, cancel);
        var offered = (await boards.AllAsync(cancel)).Where(board => !board.HasEnded(work.Today) || board.Id == own?.BoardId).Select(board => board.Id).ToHashSet();
        List<Refusal> refusals = [.. ActionRules.Refusals(form, owner, form.Board is { } board && offered.Contains(board))];
        if (form.Informed.Except(offered).Except(own?.Informed.Select(informed => informed.BoardId) ?? []).Any())
        {
            refusals.Add(new("Informed", "Select boards from the list"));
        }

        if (refusals.Count > 0)
        {
            return new(null, default, refusals, null);
        }

        var startsOn = form.StartsOn ?? own?.StartsOn ?? (form.DueOn < work.Today ? form.DueOn.Value : work.Today);
        if (startsOn > form.DueOn)
        {
            return new(null, default, [new("DueOn", "The due date must be on or after the day the work begins")], null);
        }

        var measure = new ActionMeasure(form.Measure!.Trim(), form.Unit!.Value, form.Baseline!.Value, form.Target!.Value);
        var words = new ActionWords { Title = form.Title!.Trim(), Owner = owner!, Deputy = deputy, Measure = measure };
        return new(words, startsOn, [], await OverlapAsync(form, area, startsOn, own, cancel));
    }

    /// <summary>"ACT-014 (owner: Health visiting manager, board: Infant Mortality Steering Group)".</summary>
    private async Task<string?> OverlapAsync(ActionForm form, string area, DateOnly startsOn, AgreedAction? own, CancellationToken cancel)
    {
        var others = await db.Set<AgreedAction>().AsNoTracking()
            .Where(other => other.Area == area && other.Theme == form.Theme && other.State == ActionState.Open).OrderBy(other => other.Number).ToListAsync(cancel);
        var other = others.Find(other => other.Id != own?.Id && ActionRules.Overlaps(other, area, form.Theme!, startsOn, form.DueOn!.Value));
        if (other is null)
        {
            return null;
        }

        var board = await db.Set<Board>().AsNoTracking().SingleAsync(board => board.Id == other.BoardId, cancel);
        return $"{other.Reference} (owner: {sealer.Open<ActionWords>(other.Words).Owner.Name}, board: {board.Name})";
    }

    private async Task<ActionPerson?> PersonAsync(string? account, string? name, string? email, string area, string? known, CancellationToken cancel)
    {
        if (!string.IsNullOrEmpty(account))
        {
            var person = (await staff.WithAnyRoleAsync(WorkAreas.Keepers, [area], cancel)).FirstOrDefault(person => person.AccountId == account)
                ?? (account == known ? await staff.FindAsync(account, cancel) : null);
            return person is null ? null : new ActionPerson(person.Name, person.Email);
        }

        return string.IsNullOrWhiteSpace(name) || !MailAddresses.IsAddress(email?.Trim() ?? "") ? null : new ActionPerson(name.Trim(), email!.Trim());
    }
}
