using System.ComponentModel.DataAnnotations;
using CdopWorkflow.Notifications.Form;
using CdopWorkflow.Web.Questionnaires;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CdopWorkflow.Notifications.NotifyDeath;

[AllowAnonymous]
public sealed class NhsNumberModel(JourneyParts parts) : JourneyPage(parts)
{
    private const string Yes = "Yes";

    [BindProperty]
    public Asked Form { get; set; } = new();

    protected override string Step => JourneySteps.NhsNumber;

    protected override IReadOnlyList<string> Fields => ["child.nhsNumber", "child.nhsNumberAbsence"];

    protected override void Show(NotificationForm form) => Form = new Asked
    {
        Known = form.Child?.NhsNumberAbsence ?? (form.Child?.NhsNumber is null ? null : Yes),
        NhsNumber = form.Child?.NhsNumber,
    };

    protected override NotificationForm Take(NotificationForm form) => form with
    {
        Child = (form.Child ?? new()) with
        {
            NhsNumber = Form.Known == Yes ? Form.NhsNumber : null,
            NhsNumberAbsence = Form.Known == Yes ? null : Form.Known,
        },
    };

    public sealed class Asked
    {
        [Asks("nhs-number-absence")]
        [Display(Name = "Do you know the child's NHS number?")]
        [Required(ErrorMessage = "Say whether you know the child's NHS number")]
        public string? Known { get; set; }

        [Asks("nhs-number")]
        [Display(Name = "NHS number", Description = "10 digits, for example 999 123 4567")]
        public string? NhsNumber { get; set; }
    }
}
