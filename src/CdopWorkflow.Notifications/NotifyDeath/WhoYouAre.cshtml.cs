using System.ComponentModel.DataAnnotations;
using CdopWorkflow.Notifications.Form;
using CdopWorkflow.Platform.Calendar;
using CdopWorkflow.Platform.ReferenceData;
using CdopWorkflow.Web.Questionnaires;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CdopWorkflow.Notifications.NotifyDeath;

[AllowAnonymous]
public sealed class WhoYouAreModel(JourneyParts parts) : JourneyPage(parts)
{
    [BindProperty]
    public Asked Form { get; set; } = new();

    /// <summary>Those that an administrator brought and that are there today; what has closed is not offered any more.</summary>
    public IReadOnlyList<string> Organisations => Parts.Reference.HasOwn(ReferenceTable.Organisations)
        ? [.. Parts.Reference.Organisations.OpenOn(UkTime.DateOf(Parts.Clock.GetUtcNow())).Select(one => one.Name).Distinct()]
        : [];

    protected override string Step => JourneySteps.WhoYouAre;

    protected override IReadOnlyList<string> Fields => ["notifier.name", "notifier.agency", "notifier.role", "notifier.contact"];

    protected override void Show(NotificationForm form) => Form = new Asked
    {
        Name = form.Notifier?.Name,
        Agency = form.Notifier?.Agency,
        Role = form.Notifier?.Role,
        Contact = form.Notifier?.Contact,
    };

    protected override NotificationForm Take(NotificationForm form) => form with
    {
        Notifier = new() { Name = Form.Name, Agency = Form.Agency, Role = Form.Role, Contact = Form.Contact },
    };

    public sealed class Asked
    {
        [Asks("notifier-name")]
        [Display(Name = "Your full name")]
        public string? Name { get; set; }

        [Asks("notifier-agency")]
        [Display(Name = "Organisation you work for")]
        public string? Agency { get; set; }

        [Asks("notifier-role")]
        [Display(Name = "Your role")]
        public string? Role { get; set; }

        [Asks("notifier-contact")]
        [Display(Name = "Your work telephone number or email address")]
        public string? Contact { get; set; }
    }
}
