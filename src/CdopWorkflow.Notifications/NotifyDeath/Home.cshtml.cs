using System.ComponentModel.DataAnnotations;
using CdopWorkflow.Notifications.Form;
using CdopWorkflow.Notifications.Scope;
using CdopWorkflow.Platform.Calendar;
using CdopWorkflow.Platform.ReferenceData;
using CdopWorkflow.Web.Questionnaires;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CdopWorkflow.Notifications.NotifyDeath;

[AllowAnonymous]
public sealed class HomeModel(JourneyParts parts) : JourneyPage(parts)
{
    [BindProperty]
    public Asked Form { get; set; } = new();

    /// <summary>As they were on the day of the death: councils merge.</summary>
    public IEnumerable<SelectListItem> Councils => Parts.Areas
        .Councils(Iso.Date(Saved.Form.Death?.DiedOn) ?? UkTime.DateOf(Parts.Clock.GetUtcNow()))
        .Select(council => new SelectListItem(council.Name, council.Code));

    /// <summary>Whether a postcode tells the council: only where an administrator brought the postcodes.</summary>
    public bool PostcodeTells => Parts.Reference.HasOwn(ReferenceTable.Postcodes);

    protected override string Step => JourneySteps.Home;

    protected override IReadOnlyList<string> Fields => ["child.residence", "child.council", "child.address", "child.postcode"];

    protected override void Show(NotificationForm form) => Form = new Asked
    {
        Residence = Iso.Code<Residence>(form.Child?.Residence),
        Council = form.Child?.Council,
        CouncilOfDeath = form.Death?.Council,
        Address = form.Child?.Address,
        Postcode = form.Child?.Postcode,
    };

    protected override NotificationForm Take(NotificationForm form)
    {
        if (Form.Residence is Residence.OutsideEngland or Residence.NotKnown && Form.CouncilOfDeath is null && Then != "later")
        {
            ModelState.AddModelError("Form.CouncilOfDeath", "Select the council where the child died");
        }

        return (form with
        {
            Child = (form.Child ?? new()) with
            {
                Residence = Form.Residence?.ToString(),
                Council = Form.Council,
                Address = Form.Address,
                Postcode = Form.Postcode,
            },
            Death = (form.Death ?? new()) with { Council = Form.CouncilOfDeath },
        }).WithCouncilOf(Parts.Reference.Postcodes);
    }

    public sealed class Asked
    {
        [Asks("residence")]
        [Display(Name = "Where did the child normally live?")]
        [Required(ErrorMessage = "Say where the child normally lived")]
        public Residence? Residence { get; set; }

        [Asks("council")]
        [Display(Name = "Council", Description = "The county, borough or unitary council. Start typing its name")]
        public string? Council { get; set; }

        [Asks("council-of-death")]
        [Display(Name = "Council where the child died", Description = "Only if the child lived outside England or it is not known where")]
        public string? CouncilOfDeath { get; set; }

        [Asks("address")]
        [Display(Name = "Home address")]
        public string? Address { get; set; }

        [Asks("postcode")]
        [Display(Name = "Postcode")]
        public string? Postcode { get; set; }
    }
}
