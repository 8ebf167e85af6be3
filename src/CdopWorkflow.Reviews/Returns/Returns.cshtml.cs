using CdopWorkflow.Platform.Access;
using CdopWorkflow.Platform.Calendar;
using CdopWorkflow.Platform.Encryption;
using CdopWorkflow.Reviews.Agencies;
using CdopWorkflow.Reviews.Steps;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CdopWorkflow.Reviews.Returns;

/// <summary>Everything about the returns of one review.</summary>
[Authorize(Policy = Policies.Coordinator)]
public sealed class ReturnsModel(LoadReview reviews, Sealer sealer, TimeProvider clock) : StepPage(reviews)
{
    public DateOnly Today { get; } = UkTime.DateOf(clock.GetUtcNow());

    public Task<IActionResult> OnGetAsync(CancellationToken cancel) => ShowAsync(cancel);

    public IEnumerable<string> StandingOf(AgencyReturn agencyReturn) => ReturnWords.Of(agencyReturn, sealer.OpenWords(agencyReturn.WaivedWords));

    public string AskedAt(AgencyReturn agencyReturn)
    {
        var people = agencyReturn.People is null ? AgencyPeople.Unknown : sealer.Open<AgencyPeople>(agencyReturn.People);
        return people.ContactEmail.Length > 0 ? $"{people.ContactName} {people.ContactEmail}".Trim() : "No email address entered";
    }
}
