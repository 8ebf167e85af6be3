using System.ComponentModel.DataAnnotations;
using System.Globalization;
using CdopWorkflow.Contracts.Codes;
using CdopWorkflow.Notifications.Form;
using CdopWorkflow.Web.Questionnaires;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CdopWorkflow.Notifications.NotifyDeath;

[AllowAnonymous]
public sealed class TheChildModel(JourneyParts parts) : JourneyPage(parts)
{
    [BindProperty]
    public Asked Form { get; set; } = new();

    public IEnumerable<SelectListItem> SexChoices => Enum.GetValues<Sex>().Select(sex => new SelectListItem(sex.Label(), sex.ToString()));

    public IEnumerable<SelectListItem> EthnicityChoices => EthnicCategories.All.Select(category => new SelectListItem(category.Label, category.Code));

    public IEnumerable<SelectListItem> BirthOrderChoices => BirthOrders.All.Select(order => new SelectListItem(BirthOrders.Words(order), order.ToString(CultureInfo.InvariantCulture)));

    protected override string Step => JourneySteps.Child;

    protected override IReadOnlyList<string> Fields => ["child.familyName", "child.forenames", "child.sex", "child.ethnicity", "child.birthOrder"];

    protected override void Show(NotificationForm form) => Form = new Asked
    {
        FamilyName = form.Child?.FamilyName,
        Forenames = form.Child?.Forenames,
        Sex = Iso.Code<Sex>(form.Child?.Sex),
        Ethnicity = form.Child?.Ethnicity,
        BirthOrder = form.Child?.BirthOrder,
    };

    protected override NotificationForm Take(NotificationForm form) => form with
    {
        Child = (form.Child ?? new()) with
        {
            FamilyName = Form.FamilyName,
            Forenames = Form.Forenames,
            Sex = Form.Sex?.ToString(),
            Ethnicity = Form.Ethnicity,
            BirthOrder = Form.BirthOrder,
        },
    };

    public sealed class Asked
    {
        [Asks("family-name")]
        [Display(Name = "Family name")]
        public string? FamilyName { get; set; }

        [Asks("forenames")]
        [Display(Name = "Forenames", Description = "Leave this empty if the child had not been named")]
        public string? Forenames { get; set; }

        [Asks("sex")]
        [Display(Name = "Sex", ShortName = "the child's sex")]
        public Sex? Sex { get; set; }

        [Asks("ethnicity")]
        [Display(Name = "Ethnicity")]
        public string? Ethnicity { get; set; }

        [Asks("birth-order")]
        [Display(Name = "Order of birth", Description = "It tells a second notice of this child from a notice of a twin")]
        public string? BirthOrder { get; set; }
    }
}
