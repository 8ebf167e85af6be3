using System.ComponentModel.DataAnnotations;
using CdopWorkflow.Contracts.Codes;
using CdopWorkflow.Notifications.Form;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CdopWorkflow.Notifications.NotifyDeath;

[AllowAnonymous]
public sealed class CarersModel(JourneyParts parts) : PeoplePage<CarerForm>(parts)
{
    [BindProperty]
    public Asked Form { get; set; } = new();

    protected override string Step => JourneySteps.Carers;

    protected override string ListName => "carers";

    protected override IReadOnlyList<CarerForm> PeopleOf(NotificationForm form) => form.Carers ?? [];

    protected override NotificationForm With(NotificationForm form, IReadOnlyList<CarerForm> people) => form with { Carers = people };

    protected override CarerForm Nobody() => new();

    protected override CarerForm? Typed() => AllBlank(Form.Name, Form.Relationship, Form.Address, Iso.Of(Form.BornOn)) ? null : new()
    {
        Name = Form.Name,
        Relationship = Form.Relationship,
        BornOn = Iso.Of(Form.BornOn),
        Address = Form.Address,
        ParentalResponsibility = Form.ParentalResponsibility.ToString(),
        CarerAtDeath = Form.CarerAtDeath.ToString(),
    };

    public sealed class Asked
    {
        [Display(Name = "Full name")]
        public string? Name { get; set; }

        [Display(Name = "Relationship to the child", Description = "For example mother, grandfather, foster carer")]
        public string? Relationship { get; set; }

        [Display(Name = "Date of birth")]
        public DateOnly? BornOn { get; set; }

        [Display(Name = "Address", Description = "If it is not the child's")]
        public string? Address { get; set; }

        [Display(Name = "Does this person have parental responsibility?")]
        public Answer ParentalResponsibility { get; set; }

        [Display(Name = "Did this person look after the child at the time of death?")]
        public Answer CarerAtDeath { get; set; }
    }
}
