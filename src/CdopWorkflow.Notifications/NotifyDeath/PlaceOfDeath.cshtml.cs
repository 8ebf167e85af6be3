using System.ComponentModel.DataAnnotations;
using CdopWorkflow.Contracts.Codes;
using CdopWorkflow.Notifications.Form;
using CdopWorkflow.Web.Questionnaires;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CdopWorkflow.Notifications.NotifyDeath;

[AllowAnonymous]
public sealed class PlaceOfDeathModel(JourneyParts parts) : JourneyPage(parts)
{
    [BindProperty]
    public Asked Form { get; set; } = new();

    public IEnumerable<SelectListItem> Places => Enum.GetValues<PlaceOfDeath>().Select(place => new SelectListItem(place.Label(), place.ToString()));

    protected override string Step => JourneySteps.PlaceOfDeath;

    protected override IReadOnlyList<string> Fields => ["death.expectedness", "death.place", "death.placeDetail"];

    protected override void Show(NotificationForm form) => Form = new Asked
    {
        Expectedness = Iso.Code<Expectedness>(form.Death?.Expectedness),
        Place = Iso.Code<PlaceOfDeath>(form.Death?.Place),
        PlaceDetail = form.Death?.PlaceDetail,
    };

    protected override NotificationForm Take(NotificationForm form) => form with
    {
        Death = (form.Death ?? new()) with
        {
            Expectedness = Form.Expectedness?.ToString(),
            Place = Form.Place?.ToString(),
            PlaceDetail = Form.PlaceDetail,
        },
    };

    public sealed class Asked
    {
        [Asks("expectedness")]
        [Display(Name = "Was the death expected?")]
        [Required(ErrorMessage = "Say whether the death was expected")]
        public Expectedness? Expectedness { get; set; }

        [Asks("notified-place")]
        [Display(Name = "Place of death, or of the event that led to it", ShortName = "the place")]
        [Required]
        public PlaceOfDeath? Place { get; set; }

        [Asks("place-detail")]
        [Display(Name = "The place in words", Description = "For example which hospital or which road")]
        public string? PlaceDetail { get; set; }
    }
}
