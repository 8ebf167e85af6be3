using System.ComponentModel.DataAnnotations;
using CdopWorkflow.Notifications.Form;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CdopWorkflow.Notifications.NotifyDeath;

[AllowAnonymous]
public sealed class ProfessionalsModel(JourneyParts parts) : PeoplePage<ProfessionalForm>(parts)
{
    [BindProperty]
    public Asked Form { get; set; } = new();

    protected override string Step => JourneySteps.Professionals;

    protected override string ListName => "professionals";

    protected override IReadOnlyList<ProfessionalForm> PeopleOf(NotificationForm form) => form.Professionals ?? [];

    protected override NotificationForm With(NotificationForm form, IReadOnlyList<ProfessionalForm> people) => form with { Professionals = people };

    protected override ProfessionalForm Nobody() => new();

    protected override ProfessionalForm? Typed() => AllBlank(Form.Name, Form.Role, Form.Organisation, Form.Contact) ? null : new()
    {
        Name = Form.Name,
        Role = Form.Role,
        Organisation = Form.Organisation,
        Contact = Form.Contact,
    };

    public sealed class Asked
    {
        [Display(Name = "Full name")]
        public string? Name { get; set; }

        [Display(Name = "Role", Description = "For example GP, health visitor, teacher")]
        public string? Role { get; set; }

        [Display(Name = "Organisation")]
        public string? Organisation { get; set; }

        [Display(Name = "Telephone number or email address")]
        public string? Contact { get; set; }
    }
}
