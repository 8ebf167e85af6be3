using System.ComponentModel.DataAnnotations;
using CdopWorkflow.Notifications.Form;
using CdopWorkflow.Web.Questionnaires;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CdopWorkflow.Notifications.NotifyDeath;

[AllowAnonymous]
public sealed class DatesModel(JourneyParts parts) : JourneyPage(parts)
{
    [BindProperty]
    public Asked Form { get; set; } = new();

    protected override string Step => JourneySteps.Dates;

    protected override IReadOnlyList<string> Fields => ["child.bornOn", "child.bornAt", "death.diedOn", "death.diedAt"];

    protected override void Show(NotificationForm form) => Form = new Asked
    {
        BornOn = Iso.Date(form.Child?.BornOn),
        BornAt = Iso.Time(form.Child?.BornAt),
        BirthTime = form.Child?.TimeOfBirthKnown is { } birth ? [birth] : [],
        DiedOn = Iso.Date(form.Death?.DiedOn),
        DiedAt = Iso.Time(form.Death?.DiedAt),
        DeathTime = form.Death?.TimeOfDeathKnown is { } death ? [death] : [],
    };

    protected override NotificationForm Take(NotificationForm form) => form with
    {
        Child = (form.Child ?? new()) with { BornOn = Iso.Of(Form.BornOn), BornAt = Iso.Of(Form.BornAt), TimeOfBirthKnown = Form.BirthTime.FirstOrDefault() },
        Death = (form.Death ?? new()) with { DiedOn = Iso.Of(Form.DiedOn), DiedAt = Iso.Of(Form.DiedAt), TimeOfDeathKnown = Form.DeathTime.FirstOrDefault() },
    };

    public sealed class Asked
    {
        [Asks("born-on")]
        [Display(Name = "Date of birth", Description = "For example, 27 3 2024")]
        public DateOnly? BornOn { get; set; }

        [Asks("born-at")]
        [Display(Name = "Time of birth", Description = "24-hour clock, for example 14 05")]
        public TimeOnly? BornAt { get; set; }

        [Display(Name = "If the time of birth is not known")]
        public List<string> BirthTime { get; set; } = [];

        [Asks("died-on")]
        [Display(Name = "Date of death", Description = "For example, 27 3 2025")]
        public DateOnly? DiedOn { get; set; }

        [Asks("died-at")]
        [Display(Name = "Time of death", Description = "24-hour clock, for example 02 40")]
        public TimeOnly? DiedAt { get; set; }

        [Display(Name = "If the time of death is not known")]
        public List<string> DeathTime { get; set; } = [];
    }
}
