using System.ComponentModel.DataAnnotations;
using CdopWorkflow.Notifications.Form;
using CdopWorkflow.Web.Questionnaires;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CdopWorkflow.Notifications.NotifyDeath;

[AllowAnonymous]
public sealed class CircumstancesModel(JourneyParts parts) : JourneyPage(parts)
{
    [BindProperty]
    public Asked Form { get; set; } = new();

    protected override string Step => JourneySteps.Circumstances;

    protected override IReadOnlyList<string> Fields => ["death.circumstances"];

    protected override void Show(NotificationForm form) => Form = new Asked { Circumstances = form.Death?.Circumstances };

    protected override NotificationForm Take(NotificationForm form) => form with
    {
        Death = (form.Death ?? new()) with { Circumstances = Form.Circumstances },
    };

    public sealed class Asked
    {
        [Asks("notified-circumstances")]
        [Display(Name = "What happened, as far as you know?", Description = "Write what you know and how you know it. You do not need to find anything out.")]
        public string? Circumstances { get; set; }
    }
}
