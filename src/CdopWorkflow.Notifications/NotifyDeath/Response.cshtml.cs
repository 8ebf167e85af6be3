using System.ComponentModel.DataAnnotations;
using CdopWorkflow.Contracts.Codes;
using CdopWorkflow.Notifications.Form;
using CdopWorkflow.Web.Questionnaires;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CdopWorkflow.Notifications.NotifyDeath;

[AllowAnonymous]
public sealed class ResponseModel(JourneyParts parts) : JourneyPage(parts)
{
    [BindProperty]
    public Asked Form { get; set; } = new();

    protected override string Step => JourneySteps.Response;

    /// <summary>Nothing here must be answered, and nothing chosen can be wrong.</summary>
    protected override IReadOnlyList<string> Fields => [];

    protected override void Show(NotificationForm form) => Form = new Asked
    {
        ConfirmedByDesignatedDoctor = Read(form.Death?.ConfirmedByDesignatedDoctor),
        ReferredToCoroner = Read(form.Death?.ReferredToCoroner),
        PostMortem = Read(form.Death?.PostMortem),
        JointAgencyResponse = Read(form.Death?.JointAgencyResponse),
        NationalAlert = Read(form.Death?.NationalAlert),
    };

    protected override NotificationForm Take(NotificationForm form) => form with
    {
        Death = (form.Death ?? new()) with
        {
            ConfirmedByDesignatedDoctor = Form.ConfirmedByDesignatedDoctor.ToString(),
            ReferredToCoroner = Form.ReferredToCoroner.ToString(),
            PostMortem = Form.PostMortem.ToString(),
            JointAgencyResponse = Form.JointAgencyResponse.ToString(),
            NationalAlert = Form.NationalAlert.ToString(),
        },
    };

    private static Answer Read(string? text) => Iso.Code<Answer>(text) ?? Answer.NotAnswered;

    public sealed class Asked
    {
        [Asks("confirmed-by-designated-doctor")]
        [Display(Name = "Has a designated doctor confirmed whether the death was expected?")]
        public Answer ConfirmedByDesignatedDoctor { get; set; }

        [Asks("referred-to-coroner")]
        [Display(Name = "Was the death referred to the coroner?")]
        public Answer ReferredToCoroner { get; set; }

        [Asks("post-mortem")]
        [Display(Name = "Is a post-mortem required?")]
        public Answer PostMortem { get; set; }

        [Asks("joint-agency-response")]
        [Display(Name = "Has a joint agency response begun?")]
        public Answer JointAgencyResponse { get; set; }

        [Asks("national-alert")]
        [Display(Name = "Should the national database be alerted to a possible national safety issue?")]
        public Answer NationalAlert { get; set; }
    }
}
