using CdopWorkflow.Platform.Access;
using CdopWorkflow.Platform.Calendar;
using CdopWorkflow.Reviews.Agencies;
using CdopWorkflow.Reviews.Agreements;
using CdopWorkflow.Reviews.Forms;
using CdopWorkflow.Reviews.Returns;
using CdopWorkflow.Reviews.Steps;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CdopWorkflow.Reviews.RequestReturns;

[Authorize(Policy = Policies.Coordinator)]
public sealed class RequestReturnsModel(
    LoadReview reviews, RequestReturnsHandler handler, AgencyDirectory directory, AgreementRegister register, ReviewsOptions options, TimeProvider clock) : StepPage(reviews)
{
    [BindProperty]
    public RequestReturnsForm Form { get; set; } = new();

    /// <summary>Those that can still be asked.</summary>
    public IReadOnlyList<AgreementStanding> NotAsked { get; private set; } = [];

    public string? WhyNot(AgreementStanding standing) => standing.Refusal(options.RequireAgreement);

    /// <summary>Where the people of an agency stand in the form.</summary>
    public int PlaceOf(string agency) => Form.People.FindIndex(asked => asked.Agency == agency);

    protected override string Next => $"{Home}/returns";

    public IReadOnlyList<SelectListItem> FormChoices { get; } = [.. OfferedForms.Keys.Select(key => new SelectListItem(ShippedForms.Find(key)!.Title, key))];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        var result = await ShowAsync(cancel);
        if (Review is not null)
        {
            Form = Form with { DueOn = UkTime.DateOf(clock.GetUtcNow()).AddDays(options.ReturnDueDays), Forms = [.. OfferedForms.Proposed(Review.BornOn, Review.DiedOn, Review.Expectedness)] };
        }

        return result;
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) =>
        TakeAsync(review => handler.HandleAsync(review, Form, cancel), "Returns requested", cancel);

    protected override async Task PrepareAsync(CancellationToken cancel)
    {
        var asked = Review.Returns.Select(known => known.Agency).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var people = await directory.OfAsync(Review.Panel, cancel);
        NotAsked = await register.OfAsync(Review.Panel, options.AgenciesOffered.Where(agency => !asked.Contains(agency)), cancel);
        Form.People.AddRange(NotAsked.Where(standing => PlaceOf(standing.Agency) < 0).Select(standing => new RequestReturnsForm.AskedPeople
        {
            Agency = standing.Agency,
            ContactEmail = people.GetValueOrDefault(standing.Agency)?.ContactEmail,
            ManagerEmail = people.GetValueOrDefault(standing.Agency)?.ManagerEmail,
        }));
    }
}
