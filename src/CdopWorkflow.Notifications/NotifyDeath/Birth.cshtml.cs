using System.ComponentModel.DataAnnotations;
using CdopWorkflow.Contracts.Codes;
using CdopWorkflow.Notifications.Form;
using CdopWorkflow.Notifications.Scope;
using CdopWorkflow.Web.Questionnaires;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CdopWorkflow.Notifications.NotifyDeath;

[AllowAnonymous]
public sealed class BirthModel(JourneyParts parts) : JourneyPage(parts)
{
    [BindProperty]
    public Asked Form { get; set; } = new();

    protected override string Step => JourneySteps.Birth;

    protected override IReadOnlyList<string> Fields => ["birth.kind", "birth.gestationWeeks", "birth.lawfulTermination", "birth.professionalPresent"];

    protected override void Show(NotificationForm form) => Form = new Asked
    {
        Kind = Iso.Code<BirthKind>(form.Birth?.Kind),
        GestationWeeks = form.Birth?.GestationWeeks,
        ProfessionalPresent = Iso.Code<Answer>(form.Birth?.ProfessionalPresent) ?? Answer.NotAnswered,
        LawfulTermination = Iso.Code<Answer>(form.Birth?.LawfulTermination) ?? Answer.NotAnswered,
    };

    protected override NotificationForm Take(NotificationForm form) => form with
    {
        Birth = new()
        {
            Kind = Form.Kind?.ToString(),
            GestationWeeks = Form.GestationWeeks,
            ProfessionalPresent = Form.ProfessionalPresent.ToString(),
            LawfulTermination = Form.LawfulTermination.ToString(),
        },
    };

    public sealed class Asked
    {
        [Asks("birth-kind")]
        [Display(Name = "Was the child born alive?")]
        [Required(ErrorMessage = "Say whether the child was born alive")]
        public BirthKind? Kind { get; set; }

        [Asks("notified-gestation-weeks")]
        [Display(Name = "Length of the pregnancy", Description = "In completed weeks")]
        public string? GestationWeeks { get; set; }

        [Asks("professional-present")]
        [Display(Name = "Was a healthcare professional present at the birth?")]
        public Answer ProfessionalPresent { get; set; }

        [Asks("lawful-termination")]
        [Display(Name = "Did the birth follow a lawful termination of pregnancy?")]
        public Answer LawfulTermination { get; set; }
    }
}
