using System.ComponentModel.DataAnnotations;
using CdopWorkflow.Contracts.Codes;
using CdopWorkflow.Notifications.Form;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CdopWorkflow.Notifications.NotifyDeath;

[AllowAnonymous]
public sealed class HouseholdModel(JourneyParts parts) : PeoplePage<HouseholdChildForm>(parts)
{
    [BindProperty]
    public Asked Form { get; set; } = new();

    public IEnumerable<SelectListItem> SexChoices => Enum.GetValues<Sex>().Select(sex => new SelectListItem(sex.Label(), sex.ToString()));

    protected override string Step => JourneySteps.Household;

    protected override string ListName => "householdChildren";

    protected override IReadOnlyList<HouseholdChildForm> PeopleOf(NotificationForm form) => form.HouseholdChildren ?? [];

    protected override NotificationForm With(NotificationForm form, IReadOnlyList<HouseholdChildForm> people) => form with { HouseholdChildren = people };

    protected override HouseholdChildForm Nobody() => new();

    protected override HouseholdChildForm? Typed() => AllBlank(Form.Name, Form.Age, Iso.Of(Form.BornOn), Form.Sex?.ToString()) ? null : new()
    {
        Name = Form.Name,
        BornOn = Iso.Of(Form.BornOn),
        Age = Form.Age,
        Sex = Form.Sex?.ToString(),
    };

    public sealed class Asked
    {
        [Display(Name = "Full name")]
        public string? Name { get; set; }

        [Display(Name = "Date of birth")]
        public DateOnly? BornOn { get; set; }

        [Display(Name = "Age", Description = "If the date of birth is not known")]
        public string? Age { get; set; }

        [Display(Name = "Sex")]
        public Sex? Sex { get; set; }
    }
}
