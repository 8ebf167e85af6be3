using System.ComponentModel.DataAnnotations;
using CdopWorkflow.Platform.Encryption;
using CdopWorkflow.Reviews.Data;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Reviews.Agencies;

public sealed record ContactForm
{
    [Display(Name = "Name of the person who fills in returns", ShortName = "name of the contact")]
    [StringLength(200)]
    public string? ContactName { get; init; }

    [Display(Name = "Email address of the person who fills in returns", ShortName = "email address of the contact", Description = "Links to returns and reminders go here")]
    [StringLength(254)]
    [MailAddress(ErrorMessage = "Enter the contact’s email address in the correct format, like name@example.org")]
    public string? ContactEmail { get; init; }

    [Display(Name = "Name of the manager", ShortName = "name of the manager")]
    [StringLength(200)]
    public string? ManagerName { get; init; }

    [Display(Name = "Email address of the manager", ShortName = "email address of the manager", Description = "Told when a return has not come in a while after it was due")]
    [StringLength(254)]
    [MailAddress(ErrorMessage = "Enter the manager’s email address in the correct format, like name@example.org")]
    public string? ManagerEmail { get; init; }

    public static ContactForm Of(AgencyPeople people) => new()
    {
        ContactName = people.ContactName,
        ContactEmail = people.ContactEmail,
        ManagerName = people.ManagerName,
        ManagerEmail = people.ManagerEmail,
    };

    public AgencyPeople People() => new(ContactName?.Trim() ?? "", ContactEmail?.Trim() ?? "", ManagerName?.Trim() ?? "", ManagerEmail?.Trim() ?? "");
}

/// <summary>Saves whom a panel asks at an agency. Requests that were sent keep whom they were sent to.</summary>
public sealed class SaveContact(ReviewsDb db, Sealer sealer)
{
    public async Task HandleAsync(string panel, string agency, ContactForm form, CancellationToken cancel) => await db.InTransactionAsync(
        async () =>
        {
            var people = sealer.Seal(form.People());
            if (await db.AgencyContacts.SingleOrDefaultAsync(known => known.Panel == panel && known.Agency == agency, cancel) is { } contact)
            {
                contact.People = people;
            }
            else
            {
                db.AgencyContacts.Add(new AgencyContact { Panel = panel, Agency = agency, People = people });
            }

            db.Audit("AgencyContactSaved", agency, panel);
        },
        cancel);
}
