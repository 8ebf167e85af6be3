using System.ComponentModel.DataAnnotations;
using CdopWorkflow.Platform.Access;
using CdopWorkflow.Platform.Calendar;
using CdopWorkflow.Platform.Encryption;
using CdopWorkflow.Platform.Mail;
using CdopWorkflow.Reviews.Steps;
using CdopWorkflow.Web.Formats;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CdopWorkflow.Reviews.Family;

[Authorize(Policy = Policies.Coordinator)]
public sealed class KeyWorkerModel(LoadReview reviews, RecordFamily record, Sealer sealer) : FamilyPage<KeyWorkerForm>(reviews, record)
{
    protected override string Notice => "Key worker saved";

    public override async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        var shown = await ShowAsync(cancel);
        if (Review?.Family is { KeyWorkerNamedOn: not null } family)
        {
            Form = new KeyWorkerForm
            {
                Name = sealer.OpenWords(family.KeyWorker),
                Role = sealer.OpenWords(family.KeyWorkerRole),
                Contact = sealer.OpenWords(family.KeyWorkerContact),
                Email = sealer.OpenWords(family.KeyWorkerEmail),
                On = family.KeyWorkerNamedOn,
                At = family.KeyWorkerNamedAt is { } at ? TimeOnly.FromDateTime(UkTime.Local(at).DateTime) : null,
            };
        }

        return shown;
    }
}

/// <summary>Who stays in touch with the family from the first days on.</summary>
public record KeyWorkerForm : IFamilyForm, IValidatableObject
{
    [Display(Name = "Who is the key worker?", ShortName = "name")]
    [Required(ErrorMessage = "Enter who the key worker is")]
    [StringLength(200)]
    public string? Name { get; init; }

    [Display(Name = "What is the key worker’s role?", ShortName = "role", Description = "For example, bereavement nurse")]
    [StringLength(200)]
    public string? Role { get; init; }

    [Display(Name = "How can the key worker be reached?", ShortName = "contact", Description = "Telephone and office")]
    [StringLength(500)]
    public string? Contact { get; init; }

    [Display(Name = "E-mail address", Description = "Reminders go there. They name no child.")]
    [StringLength(254)]
    public string? Email { get; init; }

    [Display(Name = "When was the family given the name?", ShortName = "date")]
    [Required(ErrorMessage = "Enter the date")]
    [NotInFuture(ErrorMessage = "The date must be today or in the past")]
    public DateOnly? On { get; init; }

    [Display(Name = "At what time?", ShortName = "time", Description = "The limit is counted in hours from the death")]
    public TimeOnly? At { get; init; }

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (!string.IsNullOrWhiteSpace(Email) && !MailAddresses.IsAddress(Email.Trim()))
        {
            yield return new("Enter an e-mail address in the correct format, like name@example.org", [nameof(Email)]);
        }
    }

    public virtual FamilyEntry Apply(Review review, Sealer sealer, DateOnly today)
    {
        var family = review.Family;
        if (On < family.FirstKeyWorkerOn)
        {
            return FamilyEntry.Refused("FamilyKeyWorkerNamed", $"The key worker cannot have been named before {UkFormat.Date(family.FirstKeyWorkerOn)}, when the first was");
        }

        var what = family.KeyWorkerNamedOn is null ? "Key worker named" : "What is recorded of the key worker put right";
        Write(family, sealer);
        return new("FamilyKeyWorkerNamed", what);
    }

    protected void Write(FamilyRecord family, Sealer sealer)
    {
        (family.KeyWorkerNamedOn, family.KeyWorker) = (On, sealer.SealWords(Name));
        family.KeyWorkerNamedAt = On is { } day && At is { } time ? UkTime.Instant(day, time) : null;
        (family.KeyWorkerRole, family.KeyWorkerContact, family.KeyWorkerEmail) = (sealer.SealWords(Role), sealer.SealWords(Contact), sealer.SealWords(Email));
    }
}
