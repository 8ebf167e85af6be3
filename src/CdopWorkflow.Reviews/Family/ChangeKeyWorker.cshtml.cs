using System.ComponentModel.DataAnnotations;
using CdopWorkflow.Platform.Access;
using CdopWorkflow.Platform.Encryption;
using CdopWorkflow.Reviews.Steps;
using CdopWorkflow.Web.Formats;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CdopWorkflow.Reviews.Family;

[Authorize(Policy = Policies.Coordinator)]
public sealed class ChangeKeyWorkerModel(LoadReview reviews, RecordFamily record, Sealer sealer) : FamilyPage<ChangeKeyWorkerForm>(reviews, record)
{
    /// <summary>"Nora Bell, named on 10 March 2025"; null where nobody was named yet.</summary>
    public string? Present { get; private set; }

    protected override string Notice => "New key worker saved";

    public override async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        var shown = await ShowAsync(cancel);
        return shown is not NotFoundResult && Review.Family.KeyWorkerNamedOn is null ? Redirect($"{Track}/key-worker") : shown;
    }

    protected override Task PrepareAsync(CancellationToken cancel)
    {
        var family = Review.Family;
        Present = family.KeyWorkerNamedOn is { } named ? $"{sealer.OpenWords(family.KeyWorker)}, named on {UkFormat.Date(named)}" : null;
        return Task.CompletedTask;
    }
}

/// <summary>Somebody else stays in touch with the family from now on. Who did before is kept, with the day of the naming.</summary>
public sealed record ChangeKeyWorkerForm : KeyWorkerForm
{
    private const string Changed = "FamilyKeyWorkerChanged";

    [Display(Name = "Why does another take over?", ShortName = "reason")]
    [StringLength(1000)]
    public string? Why { get; init; }

    public override FamilyEntry Apply(Review review, Sealer sealer, DateOnly today)
    {
        var family = review.Family;
        if (family.KeyWorkerNamedOn is not { } since)
        {
            return FamilyEntry.Refused(Changed, "Name the key worker first");
        }

        if (On == since && sealer.OpenWords(family.KeyWorker) == Name?.Trim())
        {
            return FamilyEntry.Known; // a second press of the button finds it recorded
        }

        if (On < since)
        {
            return FamilyEntry.Refused(Changed, $"The new key worker cannot have been named before {UkFormat.Date(since)}, when the present one was");
        }

        var former = new FormerKeyWorker
        {
            ReviewId = review.Id,
            NamedOn = since,
            NamedAt = family.KeyWorkerNamedAt,
            UntilOn = On!.Value,
            Name = family.KeyWorker!,
            Role = family.KeyWorkerRole,
            Contact = family.KeyWorkerContact,
            Why = sealer.SealWords(Why),
        };
        family.KeepFirstKeyWorker();
        Write(family, sealer);
        return new(Changed, "Key worker changed") { Why = Why, Rows = [former] };
    }
}
